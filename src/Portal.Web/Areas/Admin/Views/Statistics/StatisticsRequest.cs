using Portal.Reading;
using Portal.Statistics;

namespace Portal.Web.Areas.Admin.Views.Statistics;

/// <summary>Which output is counted.</summary>
/// <param name="Editions">All that the person may ask for.</param>
/// <param name="From">First day, in the edition's zone.</param>
/// <param name="To">Last day.</param>
/// <param name="Problems">What could not be understood, by the words that say so.</param>
public sealed record StatisticsRequest(
    SiteEdition Edition,
    IReadOnlyList<SiteEdition> Editions,
    OutputBy By,
    DateOnly From,
    DateOnly To,
    DateTime FromUtc,
    DateTime ToUtc,
    IReadOnlyList<string> Problems);
