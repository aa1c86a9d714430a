namespace Portal.Pushing;

/// <summary>A push as the desk shows it.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="Problem">See <see cref="Push.Problem"/>.</param>
public sealed record ListedPush(long PushId, PushTarget Target, string Path, int Attempts, DateTime DueUtc, string? Problem);
