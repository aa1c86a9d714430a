using Portal.Media;

namespace Portal.Testing.Hostile;

/// <summary>A file that somebody uploads to do harm, or that an accident has made.</summary>
/// <param name="Name">As the uploading browser tells it; not to be trusted either.</param>
/// <param name="Fate">What has to become of it.</param>
public sealed record HostileFile(string Name, HostileFate Fate, Func<byte[]> Make)
{
    /// <summary>Why it is refused, where that is certain.</summary>
    public PhotoRefusal? Refusal { get; init; }

    public override string ToString() => Name;
}
