namespace Portal.Pushing;

/// <summary>What came of one push.</summary>
/// <param name="Problem">In a few English words, without anything secret; null when there was none.</param>
/// <param name="After">When the target asks to be told again; null where it does not say.</param>
public sealed record PushResult(DuePush Push, PushOutcome Outcome, string? Problem = null, TimeSpan? After = null);
