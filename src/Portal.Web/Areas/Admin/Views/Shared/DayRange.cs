using System.Globalization;
using Portal.Web.Controllers;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>The days that a list is asked for. What is left open or cannot be understood is null.</summary>
/// <param name="To">Last day.</param>
/// <param name="Problems">What could not be understood, by the words that say so.</param>
public sealed record DayRange(DateOnly? From, DateOnly? To, IReadOnlyList<string> Problems)
{
    /// <param name="from">As 2026-11-25.</param>
    /// <param name="to">Likewise.</param>
    public static DayRange Of(string? from, string? to)
    {
        var (first, last) = (DayOf(from), DayOf(to));
        return new DayRange(first, last, [.. ProblemsOf(IsOdd(from, first) || IsOdd(to, last), first > last)]);
    }

    /// <summary>First instant, in a zone.</summary>
    public DateTime? FromUtc(TimeZoneInfo zone) => From is { } day ? LocalDay.Of(day, zone).FromUtc : null;

    /// <summary>First instant after it.</summary>
    public DateTime? ToUtc(TimeZoneInfo zone) => To is { } day ? LocalDay.Of(day, zone).ToUtc : null;

    // The first and the last year have days that begin or end outside of what an instant can say.
    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) && day.Year is > 1 and < 9999
            ? day
            : null;

    private static bool IsOdd(string? text, DateOnly? day) => !string.IsNullOrEmpty(text) && day is null;

    private static IEnumerable<string> ProblemsOf(bool isOdd, bool isSwapped) =>
        [.. isOdd ? ["FilterDateRefused"] : Array.Empty<string>(), .. isSwapped ? ["FilterDatesSwapped"] : Array.Empty<string>()];
}
