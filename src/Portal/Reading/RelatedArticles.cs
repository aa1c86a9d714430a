namespace Portal.Reading;

/// <summary>What an article's page offers to read next, as headlines: cards without section, kicker, summary and photo.</summary>
public sealed record RelatedArticles(IReadOnlyList<Card> Related, IReadOnlyList<Card> Latest)
{
    /// <summary>The newest reports of the running event, this one among them; empty for an article of its own.</summary>
    public IReadOnlyList<Card> Chain { get; init; } = [];

    public bool Any => Related.Count + Latest.Count > 0;
}
