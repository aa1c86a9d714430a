namespace Portal.Testing;

/// <summary>A page of the desk that somebody visits.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="IsSignedIn">False before signing in.</param>
public sealed record DeskAddress(string Path, bool IsSignedIn = true)
{
    public override string ToString() => Path;
}
