using Portal.Stories;

namespace Portal.Media;

/// <summary>What somebody looks for in the library; nothing is everything.</summary>
public sealed record PhotoFilter
{
    /// <summary>Words that headline, caption, credit, place, persons or keywords have in them, all of them.</summary>
    public string? Text { get; init; }

    /// <summary>Part of the credit's name or of whoever took it.</summary>
    public string? Credit { get; init; }

    /// <summary>Somebody whom it shows.</summary>
    public string? Person { get; init; }

    /// <summary>First day on which it was taken or, where that is not known, added (UTC).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last such day.</summary>
    public DateOnly? To { get; init; }

    public int? SectionId { get; init; }

    public PhotoCreditKind? Kind { get; init; }

    /// <summary>Only what a story may still use.</summary>
    public bool IsUsable { get; init; }
}
