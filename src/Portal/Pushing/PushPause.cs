namespace Portal.Pushing;

/// <summary>Until when a target wants to hear nothing more, and what it still takes today.</summary>
public sealed class PushPause
{
    public PushPause(PushTarget target) => Target = target;

    public PushTarget Target { get; private set; }

    /// <summary>Nothing is sent before then; null when nothing is in the way.</summary>
    public DateTime? UntilUtc { get; set; }

    /// <summary>Addresses that the target still takes today, as it said last; null when it never said.</summary>
    public int? Remaining { get; set; }
}
