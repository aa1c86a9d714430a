namespace Portal.Pushing;

/// <summary>An address of which a target is to be told.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="IsGone">See <see cref="Push.IsGone"/>.</param>
public sealed record PushedAddress(PushTarget Target, string Path, long ChangeId, bool IsGone)
{
    /// <summary>True where there is nothing to tell any more: a hub would find no feed at the address.</summary>
    public bool IsNothing { get; init; }
}
