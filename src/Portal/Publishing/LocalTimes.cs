namespace Portal.Publishing;

/// <summary>Times as the desk reads and writes them, in an edition's zone whatever the server's zone is.</summary>
public static class LocalTimes
{
    /// <summary>The instant of a time as typed. A time that clocks skip or show twice is refused: nobody can know which instant is meant.</summary>
    /// <param name="local">Without zone, as a form posts it.</param>
    public static LocalTimeReading ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var typed = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(typed))
        {
            return new LocalTimeReading(LocalTimeOutcome.Skipped, null);
        }

        if (zone.IsAmbiguousTime(typed))
        {
            return new LocalTimeReading(LocalTimeOutcome.Doubled, null);
        }

        try
        {
            return new LocalTimeReading(LocalTimeOutcome.Known, TimeZoneInfo.ConvertTimeToUtc(typed, zone));
        }
        catch (ArgumentException)
        {
            // Within a day of the first or last instant that a DateTime can name.
            return new LocalTimeReading(LocalTimeOutcome.Skipped, null);
        }
    }

    /// <returns>Without zone, for a form or a page that names the zone beside it.</returns>
    public static DateTime FromUtc(DateTime utc, TimeZoneInfo zone) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, zone), DateTimeKind.Unspecified);
}
