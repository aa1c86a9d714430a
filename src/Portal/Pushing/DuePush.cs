namespace Portal.Pushing;

/// <summary>What a target is to be told now.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="ChangeId">See <see cref="Push.ChangeId"/>.</param>
/// <param name="IsGone">See <see cref="Push.IsGone"/>.</param>
public sealed record DuePush(long PushId, string Path, long ChangeId, bool IsGone);
