namespace Portal.Staff;

/// <summary>After how many failures somebody has to wait, and how long.</summary>
/// <param name="Free">Failures without a wait.</param>
/// <param name="Memory">After so long without one, failures are forgotten.</param>
public sealed record DelayRule(int Free, TimeSpan Memory)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);

    /// <summary>Nobody waits longer, however long the attack: a colleague gets in.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>15 seconds after the last free failure, twice as long after each further one.</summary>
    /// <returns>Not positive when nobody has to wait.</returns>
    public TimeSpan WaitAt(DateTime nowUtc, int failures, DateTime lastFailureUtc)
    {
        if (failures < Free || nowUtc - lastFailureUtc > Memory)
        {
            return TimeSpan.Zero;
        }

        var doublings = Math.Min(failures - Free, 10);
        var delay = TimeSpan.FromTicks(Math.Min(First.Ticks << doublings, Longest.Ticks));
        return lastFailureUtc + delay - nowUtc;
    }
}
