using System.Globalization;
using Portal.Stories;

namespace Portal.Templates;

/// <summary>Puts a day where a template leaves it open: {年}, {月} and {日}, or {year}, {month} and {day}.</summary>
public static class TemplateDay
{
    public static Story Fill(Story story, DateOnly day) => story with
    {
        Title = Fill(story.Title, day)!,
        Kicker = Fill(story.Kicker, day),
        Summary = Fill(story.Summary, day),
        Body = Fill(story.Body, day)!,
    };

    private static string? Fill(string? text, DateOnly day) => text?
        .Replace("{年}", Number(day.Year), StringComparison.Ordinal).Replace("{月}", Number(day.Month), StringComparison.Ordinal)
        .Replace("{日}", Number(day.Day), StringComparison.Ordinal).Replace("{year}", Number(day.Year), StringComparison.Ordinal)
        .Replace("{month}", Number(day.Month), StringComparison.Ordinal).Replace("{day}", Number(day.Day), StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
