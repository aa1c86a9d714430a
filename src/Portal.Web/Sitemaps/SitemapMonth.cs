using Portal.Reading;
using Portal.Web.Controllers;

namespace Portal.Web.Sitemaps;

/// <summary>The stories that an edition published in one month of its zone.</summary>
/// <param name="First">First day of the month.</param>
public sealed record SitemapMonth(SiteEdition Edition, DateOnly First)
{
    public DateTime StartUtc => LocalDay.Of(First, Edition.Zone).FromUtc;

    /// <summary>Exclusive.</summary>
    public DateTime EndUtc => LocalDay.Of(First.AddMonths(1), Edition.Zone).FromUtc;

    public static SitemapMonth Of(SiteEdition edition, DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, edition.Zone);
        return new SitemapMonth(edition, new DateOnly(local.Year, local.Month, 1));
    }
}
