using System.Globalization;

namespace Portal.Stories;

/// <summary>
/// Where and when a report was filed and by which agency: 中新网江苏新闻11月7日电. Month and day are those of the newsroom's
/// calendar; the year is that of the publication. The reporters in brackets after it are the story's credits.
/// </summary>
/// <param name="Agency">The agency's short name; null when only a place is named.</param>
/// <param name="Place">The agency's section or the place of filing, printed directly after the agency.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Verb">电, 讯 or 消息.</param>
public sealed record Dateline(string? Agency, string? Place, int Month, int Day, string Verb = "电")
{
    /// <summary>The printed line, without reporters: 中新网江苏新闻11月7日电, or PORT HALE, Nov. 7 (Agency) in English.</summary>
    /// <param name="language">BCP 47 tag of the story's language.</param>
    public string ToText(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? EnglishText()
            : string.Create(CultureInfo.InvariantCulture, $"{Agency}{Place}{Month}月{Day}日{Verb}");

    private string EnglishText()
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"{EnglishMonths[Month - 1]} {Day}");
        var start = Place is null ? date : $"{Place.ToUpperInvariant()}, {date}";
        return Agency is null ? start : $"{start} ({Agency})";
    }

    private static readonly string[] EnglishMonths =
        ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
}
