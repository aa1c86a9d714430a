using System.Globalization;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>An instant in a list of the desk, in an edition's zone.</summary>
/// <param name="Machine">With the zone's offset.</param>
/// <param name="Text">10:16 today, 11-07 10:16 this year, 2023-11-07 before.</param>
/// <param name="Full">2025-11-07 10:16.</param>
public sealed record ListTime(string Machine, string Text, string Full)
{
    public static ListTime Of(DateTime utc, TimeZoneInfo zone, DateTime nowUtc)
    {
        var (local, now) = (TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), zone), TimeZoneInfo.ConvertTime(new DateTimeOffset(nowUtc), zone));
        var format = local.Date == now.Date ? "HH:mm" : local.Year == now.Year ? "MM-dd HH:mm" : "yyyy-MM-dd";
        return new ListTime(Write("yyyy-MM-dd'T'HH:mm:sszzz"), Write(format), Write("yyyy-MM-dd HH:mm"));

        string Write(string form) => local.ToString(form, CultureInfo.InvariantCulture);
    }
}
