namespace Portal.Media;

/// <summary>Names of stored files, by content hash. Only renditions are ever sent to readers.</summary>
public static class MediaName
{
    public const string Originals = "originals/";

    public const string Renditions = "renditions/";

    /// <param name="hash">Lower-case hex SHA-256 of the original.</param>
    public static string Original(string hash) => $"{Originals}{hash[..2]}/{hash}";

    public static string Of(Rendition rendition) => $"{Renditions}{rendition.Hash[..2]}/{rendition.Hash}-{rendition.Name}";

    /// <summary>What the names of all renditions of a photo begin with.</summary>
    public static string RenditionsOf(string hash) => $"{Renditions}{hash[..2]}/{hash}-";

    /// <returns>The hash of the photo that a stored file belongs to; null when no photo's files are called so.</returns>
    public static string? HashOf(string name) => name.Split('/') switch
    {
        [_, var folder, { Length: >= 64 } file] when IsHash(file[..64]) && file.StartsWith(folder, StringComparison.Ordinal) => file[..64],
        _ => null,
    };

    /// <summary>True for 64 lower-case hexadecimal digits.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
