using Portal.Reading;
using Portal.Web.Controllers;
using Portal.Web.Hosting;
using Portal.Web.Resources;

namespace Portal.Web.Views;

/// <summary>What every page stands in: masthead, section bar and footer of one edition, in one language, at one moment.</summary>
public sealed record PageFrame
{
    public required Site Site { get; init; }

    /// <summary>Null before the first edition is added.</summary>
    public SiteEdition? Edition { get; init; }

    /// <summary>The section that the page is in; null outside sections.</summary>
    public SiteSection? Section { get; init; }

    /// <summary>BCP 47 tag of the page.</summary>
    public required string Language { get; init; }

    public required Words Words { get; init; }

    /// <summary>What absolute addresses begin with.</summary>
    public required SiteOptions Addresses { get; init; }

    /// <summary>The moment of rendering, in the edition's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The day of <see cref="Now"/>, in the edition's zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>When <see cref="Today"/> ends, in UTC.</summary>
    public DateTime EndOfDayUtc => LocalDay.Of(Today, Edition?.Zone ?? TimeZoneInfo.Utc).ToUtc;

    /// <summary>When what a frame says becomes untrue: the day ends, or the time of mourning begins or ends.</summary>
    public DateTime TrueUntilUtc =>
        Edition?.Mourning?.NextTurnUtc(Now.UtcDateTime) is { } turn && turn < EndOfDayUtc ? turn : EndOfDayUtc;

    /// <summary>True while the edition's pages are grey.</summary>
    public bool IsMourning => Edition?.Mourning?.Covers(Now.UtcDateTime) == true;

    /// <summary>From a year to this one, as copyright lines say it.</summary>
    public string Years(string since)
    {
        var now = Today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return since == now ? now : $"{since}–{now}";
    }

    public string SiteName => Site.Main?.Name ?? "Portal";

    /// <summary>Name printed at the top: that of the site, with the edition's where it does not say so itself.</summary>
    public string MastheadName => Edition is null or { IsMain: true } || Edition.Name.Contains(SiteName, StringComparison.Ordinal)
        ? Edition?.Name ?? SiteName
        : $"{SiteName} {Edition.Name}";

    /// <summary>Absolute address of a path from the root of the site.</summary>
    public string Absolute(string path) => Addresses.Absolute(path);

    /// <summary>Language and country, as Open Graph and feed readers of the web's first days write them: zh_CN.</summary>
    public string OpenGraphLocale => Language switch
    {
        "zh-Hans" => "zh_CN",
        "zh-Hant" => "zh_TW",
        "en" => "en_US",
        _ => Language.Replace('-', '_'),
    };

    public string HomePath => Edition?.Path ?? "/";

    public IReadOnlyList<SiteSection> Sections => Edition?.Sections ?? [];

    public bool IsCurrent(SiteSection section) =>
        Section is not null && (Section.SectionId == section.SectionId || Section.Above.Any(above => above.SectionId == section.SectionId));

    /// <summary>The instant in the edition's zone.</summary>
    public DateTimeOffset Local(DateTime utc) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), Edition?.Zone ?? TimeZoneInfo.Utc);
}
