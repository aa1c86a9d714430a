namespace Portal.Media;

/// <summary>A photo of the library. What it shows and whose it is are fields of each use.</summary>
public sealed class Photo
{
    public Photo(string hash, int width, int height, long bytes, DateTime addedAtUtc)
    {
        Hash = hash;
        Width = width;
        Height = height;
        Bytes = bytes;
        AddedAtUtc = addedAtUtc;
    }

    /// <summary>Lower-case hex SHA-256 of the original.</summary>
    public string Hash { get; private set; }

    /// <summary>Pixels of the upright original.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels of the upright original.</summary>
    public int Height { get; private set; }

    /// <summary>Size of the original in bytes.</summary>
    public long Bytes { get; private set; }

    public DateTime AddedAtUtc { get; private set; }

    public PhotoFile ToFile() => new(Hash, Width, Height);
}
