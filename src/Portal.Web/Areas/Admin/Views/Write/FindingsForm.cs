using Portal.Articles;
using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>What a person says to one finding, or to all that are left.</summary>
public sealed class FindingsForm
{
    /// <summary>Its place among the version's findings; null for another act.</summary>
    public int? Undo { get; init; }

    /// <inheritdoc cref="Undo"/>
    public int? Accept { get; init; }

    public bool AcceptAll { get; init; }

    public IReadOnlyList<FindingDecision> Decisions(ArticleVersion version) =>
    [
        .. Undo is { } undo ? [new FindingDecision(undo, Undo: true)] : Array.Empty<FindingDecision>(),
        .. Accept is { } accept ? [new FindingDecision(accept, Undo: false)] : Array.Empty<FindingDecision>(),
        .. AcceptAll
            ? version.Findings.Index().Where(row => !row.Item.Resolved).Select(row => new FindingDecision(row.Index, Undo: false))
            : [],
    ];
}
