namespace Portal.Pushing;

/// <summary>One address of which one target is told. There is one row for both, however often the address changes.</summary>
public sealed class Push
{
    /// <summary>A target hears of the same address once in that time at the most.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Some eight hours, by the times between them.</summary>
    public const int MostAttempts = 12;

    /// <summary>What stands in <see cref="Problem"/> while a target is told, and for good where the process ended before the answer was written down.</summary>
    public const string Unanswered = "No answer was written down";

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public Push(PushTarget target, string path)
    {
        Target = target;
        Path = path;
    }

    public long PushId { get; private set; }

    public PushTarget Target { get; private set; }

    /// <summary>From the root of the site.</summary>
    public string Path { get; private set; }

    /// <summary>The last change that the target is to hear of.</summary>
    public long ChangeId { get; private set; }

    /// <summary>True when the address has to answer 410 before the target is told, and not 200.</summary>
    public bool IsGone { get; private set; }

    public PushState State { get; private set; }

    /// <summary>Begun since it was last acknowledged or asked for.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not tried before then.</summary>
    public DateTime DueUtc { get; private set; }

    /// <summary>When the target last acknowledged it; null when it never has.</summary>
    public DateTime? SentAtUtc { get; private set; }

    /// <summary>Why the last attempt failed or what is not known of it, in a few English words without anything secret; null when it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; private set; }

    /// <summary>The address has changed.</summary>
    public void Ask(long changeId, bool isGone, DateTime nowUtc)
    {
        if (State != PushState.Waiting)
        {
            WaitFrom(nowUtc);
        }

        ChangeId = changeId;
        IsGone = isGone;
        Revision++;
    }

    /// <summary>
    /// The target is told next. Said beforehand, and as of a failure, so that the row is true whenever the process ends: what has no answer is told
    /// again, but not at once, and not for ever.
    /// </summary>
    public void Begin(DateTime nowUtc)
    {
        Attempts++;
        Problem = Unanswered;
        DueUtc = nowUtc + Wait(Attempts);
        Revision++;
    }

    /// <summary>Whether this is still what a target is to be told.</summary>
    public bool IsStill(DuePush push) => State == PushState.Waiting && ChangeId == push.ChangeId;

    /// <summary>The target has it.</summary>
    /// <param name="changeId">As it was when the target was told: what changed since then it has still to hear.</param>
    public void Acknowledge(long changeId, DateTime nowUtc)
    {
        SentAtUtc = nowUtc;
        Problem = null;
        Attempts = 0;
        State = changeId == ChangeId ? PushState.Sent : PushState.Waiting;
        DueUtc = nowUtc + Interval;
        Revision++;
    }

    /// <summary>It is tried again later, at growing distances, or given up.</summary>
    /// <param name="after">What the target asks for; null where it does not say.</param>
    public void Fail(string problem, TimeSpan? after, DateTime nowUtc)
    {
        Problem = problem;
        var wait = Wait(Attempts);
        DueUtc = nowUtc + (after > wait ? after.Value : wait);
        State = Attempts < MostAttempts ? PushState.Waiting : PushState.Dead;
        Revision++;
    }

    /// <summary>The target will never take it as it is.</summary>
    public void Refuse(string problem)
    {
        Problem = problem;
        State = PushState.Dead;
        Revision++;
    }

    /// <summary>There is nothing to tell any more.</summary>
    public void Drop()
    {
        State = PushState.Sent;
        Attempts = 0;
        Problem = null;
        Revision++;
    }

    /// <summary>The target has not looked at it: as if it had not been told.</summary>
    public void Hold(DateTime nowUtc)
    {
        Attempts--;
        Problem = null;
        DueUtc = nowUtc;
        Revision++;
    }

    /// <summary>Somebody asks for another try.</summary>
    public void Retry(DateTime nowUtc)
    {
        WaitFrom(nowUtc);
        Revision++;
    }

    private static TimeSpan Wait(int attempts)
    {
        var wait = TimeSpan.FromMinutes(Math.Pow(2, attempts - 1));
        return wait < LongestWait ? wait : LongestWait;
    }

    private void WaitFrom(DateTime nowUtc)
    {
        State = PushState.Waiting;
        Attempts = 0;
        Problem = null;
        DueUtc = SentAtUtc is { } sent && sent + Interval > nowUtc ? sent + Interval : nowUtc;
    }
}
