using System.Diagnostics.CodeAnalysis;

namespace Portal.Import;

/// <summary>What reading bytes gave: a page, or the reason why there is none.</summary>
public sealed record PageReading
{
    private PageReading(ImportedPage? page, ImportRefusal? refusal) => (Page, Refusal) = (page, refusal);

    public ImportedPage? Page { get; }

    public ImportRefusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Page))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsPage => Page is not null;

    internal static PageReading Of(ImportedPage page) => new(page, null);

    internal static PageReading Refused(ImportRefusal refusal) => new(null, refusal);
}
