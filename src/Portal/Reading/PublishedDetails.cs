using Portal.Stories;

namespace Portal.Reading;

/// <summary>What an article's page shows beside its text and no query asks for; stored as JSON.</summary>
public sealed record PublishedDetails
{
    public required NamedLink Source { get; init; }

    /// <summary>Absolute address of the original of a reprint.</summary>
    public string? OriginalUrl { get; init; }

    public IReadOnlyList<PublishedCredit> Credits { get; init; } = [];

    public IReadOnlyList<NamedLink> Tags { get; init; } = [];

    public IReadOnlyList<NamedLink> Topics { get; init; } = [];

    /// <summary>Ids of <see cref="Tags"/>, in the same order, for finding related articles.</summary>
    public IReadOnlyList<int> TagIds { get; init; } = [];

    public IReadOnlyList<PublishedPhoto> Photos { get; init; } = [];

    /// <summary>The summary that the desk wrote, printed under the title; null when there is none, for an excerpt there would
    /// only repeat the text.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The dateline as printed; null when there is none.</summary>
    public string? Dateline { get; init; }

    /// <summary>The running event that the article reports on; null for an article of its own.</summary>
    public PublishedChain? Chain { get; init; }

    public StoryEvent? Event { get; init; }
}
