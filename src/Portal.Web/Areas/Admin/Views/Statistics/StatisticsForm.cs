using Portal.Statistics;

namespace Portal.Web.Areas.Admin.Views.Statistics;

/// <summary>Which output is counted, as the address says it. What is left open or cannot be understood is this month of the first edition, by person.</summary>
public sealed record StatisticsForm
{
    /// <summary>Slug.</summary>
    public string? Edition { get; init; }

    public OutputBy? By { get; init; }

    /// <summary>First day, as 2026-11-25.</summary>
    public string? From { get; init; }

    /// <summary>Last day.</summary>
    public string? To { get; init; }
}
