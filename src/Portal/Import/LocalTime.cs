namespace Portal.Import;

/// <summary>Turns a time as printed on a page into an instant.</summary>
internal static class LocalTime
{
    /// <returns>Null and the reason when clocks skipped that time or showed it twice: nobody can know which instant is meant.</returns>
    public static (DateTime? Utc, ImportOutcome? Refusal) ToUtc(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            return (null, ImportOutcome.TimeSkipped);
        }

        return zone.IsAmbiguousTime(local) ? (null, ImportOutcome.TimeDoubled) : (TimeZoneInfo.ConvertTimeToUtc(local, zone), null);
    }
}
