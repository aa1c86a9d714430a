using Microsoft.Extensions.Options;
using Portal.Reading;
using Portal.Web.Hosting;
using Portal.Web.Jobs;
using Portal.Web.Resources;

namespace Portal.Web.Views;

/// <summary>Makes the frame of a page.</summary>
public sealed class PageFrames(CurrentSite current, IOptions<SiteOptions> addresses, TimeProvider clock)
{
    /// <summary>The same for all of one request.</summary>
    public Site Site { get; } = current.Site;

    /// <summary>Of a page that no edition owns: that of the main one.</summary>
    public PageFrame Main(string? language = null) => Make(Site.Main, section: null, language);

    /// <param name="section">Null outside sections.</param>
    public PageFrame Of(SiteEdition edition, SiteSection? section = null) => Make(edition, section, language: null);

    /// <param name="language">BCP 47 tag that overrules the edition's and section's.</param>
    public PageFrame Of(int editionId, int? sectionId, string? language = null)
    {
        var edition = Site.Find(editionId) ?? Site.Main;
        return Make(edition, sectionId is { } id ? edition?.FindSection(id) : null, language);
    }

    private PageFrame Make(SiteEdition? edition, SiteSection? section, string? language)
    {
        var spoken = language ?? section?.Language ?? edition?.Language ?? "zh-Hans";
        return new PageFrame
        {
            Site = Site,
            Edition = edition,
            Section = section,
            Language = spoken,
            Words = Words.In(spoken),
            Addresses = addresses.Value,
            Now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), edition?.Zone ?? TimeZoneInfo.Utc),
        };
    }
}
