using Portal.Publishing;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views;

/// <summary>What every page of the desk stands in.</summary>
public sealed record DeskFrame
{
    /// <summary>BCP 47 tag: the person's choice, else the browser's.</summary>
    public required string Language { get; init; }

    public required Words Words { get; init; }

    public required string SiteName { get; init; }

    /// <summary>Null before somebody has signed in.</summary>
    public Actor? Actor { get; init; }

    public IReadOnlyList<DeskNavItem> Nav { get; init; } = [];

    /// <summary>What was just done, as a sentence; null when nothing was.</summary>
    public string? Notice { get; init; }

    /// <summary>Zone in which the desk sees times.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>For whoever reads or types a time.</summary>
    public string ZoneName => Zone.Id == "Asia/Shanghai" ? Words["BeijingTime"] : Zone.Id;

    /// <summary>The instant as the desk reads it: 2025-11-07 10:16.</summary>
    public string Time(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, Zone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The instant for machines, with the zone's offset.</summary>
    public string MachineTime(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), Zone)
        .ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
