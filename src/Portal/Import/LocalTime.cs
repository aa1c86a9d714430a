using Portal.Publishing;

namespace Portal.Import;

/// <summary>Turns a time as printed on a page into an instant.</summary>
internal static class LocalTime
{
    /// <returns>Null and the reason when clocks skipped that time or showed it twice: nobody can know which instant is meant.</returns>
    public static (DateTime? Utc, ImportOutcome? Refusal) ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var reading = LocalTimes.ToUtc(local, zone);
        return reading.Outcome switch
        {
            LocalTimeOutcome.Known => (reading.Utc, null),
            LocalTimeOutcome.Skipped => (null, ImportOutcome.TimeSkipped),
            LocalTimeOutcome.Doubled => (null, ImportOutcome.TimeDoubled),
        };
    }
}
