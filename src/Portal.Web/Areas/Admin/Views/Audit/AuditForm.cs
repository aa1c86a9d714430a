using System.Globalization;
using Portal.Changes;
using Portal.Links;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Audit;

/// <summary>What of the audit trail is asked for, as the address says it. Null leaves open; what cannot be understood does too.</summary>
public sealed record AuditForm
{
    public int? Person { get; init; }

    public ChangeKind? Kind { get; init; }

    public int? Article { get; init; }

    public bool Refused { get; init; }

    /// <summary>First day, as 2026-11-25.</summary>
    public string? From { get; init; }

    /// <summary>Last day.</summary>
    public string? To { get; init; }

    /// <summary>The change that the page follows.</summary>
    public long? Before { get; init; }

    public bool IsFiltered => (Person, Kind, Article, Refused, From, To) != default;

    /// <summary>The address of the same choice of changes.</summary>
    /// <param name="before">Null for its first page.</param>
    public string PathTo(string path, long? before) => DeskQuery.Of(
        path,
        ("person", Number(Person)), ("kind", Kind?.ToString()), ("article", Number(Article)), ("refused", Refused ? "true" : null), ("from", From), ("to", To),
        ("before", Number(before)));

    /// <summary>The first page of the trail.</summary>
    public string FirstPath => PathTo(DeskPaths.Audit, before: null);

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
