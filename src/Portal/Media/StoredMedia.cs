namespace Portal.Media;

/// <summary>A file that lies in a store.</summary>
/// <param name="Bytes">Its size.</param>
public sealed record StoredMedia(string Name, long Bytes, DateTime WrittenAtUtc);
