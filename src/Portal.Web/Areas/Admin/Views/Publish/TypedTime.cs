using System.Globalization;
using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>A local time as somebody typed it.</summary>
/// <param name="Utc">Null unless it names an instant.</param>
/// <param name="Problem">Word for what is wrong with it; null when nothing is.</param>
public sealed record TypedTime(DateTime? Utc, string? Problem)
{
    // As browsers post a field for date and time, and as people type one.
    private static readonly string[] Formats = ["yyyy-M-d'T'H:m", "yyyy-M-d'T'H:m:s", "yyyy-M-d H:m", "yyyy-M-d H:m:s", "yyyy/M/d H:m"];

    public static TypedTime Read(string? text, TimeZoneInfo zone)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new TypedTime(null, "TimeMissing");
        }

        if (!DateTime.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new TypedTime(null, "TimeMalformed");
        }

        var reading = LocalTimes.ToUtc(local, zone);
        return reading.Outcome switch
        {
            LocalTimeOutcome.Known => new TypedTime(reading.Utc, null),
            LocalTimeOutcome.Skipped => new TypedTime(null, "TimeSkipped"),
            LocalTimeOutcome.Doubled => new TypedTime(null, "TimeDoubled"),
        };
    }

    /// <summary>For a field of date and time; empty for none.</summary>
    public static string Write(DateTime? utc, TimeZoneInfo zone) =>
        utc is { } at ? LocalTimes.FromUtc(at, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "";
}
