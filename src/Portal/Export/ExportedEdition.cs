using Portal.Editions;

namespace Portal.Export;

public sealed record ExportedEdition
{
    public required string Slug { get; init; }

    public required string Language { get; init; }

    public required EditionSettings Settings { get; init; }

    /// <summary>Those above before those below, siblings in order.</summary>
    public IReadOnlyList<ExportedSection> Sections { get; init; } = [];
}
