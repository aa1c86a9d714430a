using System.Diagnostics.CodeAnalysis;

namespace Portal.Web.Controllers;

/// <summary>A day of the calendar in one zone, as the instants between which it lasts.</summary>
/// <param name="FromUtc">First instant.</param>
/// <param name="ToUtc">First instant of the next day.</param>
public sealed record LocalDay(DateOnly Date, DateTime FromUtc, DateTime ToUtc)
{
    public static bool TryCreate(int year, int month, int day, TimeZoneInfo zone, [NotNullWhen(true)] out LocalDay? localDay)
    {
        // The first and the last year have days that begin or end outside of what an instant can say.
        var exists = year is > 1 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        localDay = exists ? Of(new DateOnly(year, month, day), zone) : null;
        return exists;
    }

    public static LocalDay Of(DateOnly date, TimeZoneInfo zone) => new(date, Start(date, zone), Start(date.AddDays(1), zone));

    /// <summary>Midnight, or the first moment after it where clocks were put forward over it.</summary>
    private static DateTime Start(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        return TimeZoneInfo.ConvertTimeToUtc(midnight, zone);
    }
}
