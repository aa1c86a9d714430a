using System.Globalization;

namespace Portal.Media;

/// <summary>Names of stored files, by content hash. Only renditions are ever sent to readers.</summary>
public static class MediaName
{
    /// <param name="hash">Lower-case hex SHA-256 of the original.</param>
    public static string Original(string hash) => $"originals/{hash[..2]}/{hash}";

    /// <param name="hash">Lower-case hex SHA-256 of the original.</param>
    /// <param name="width">Pixels.</param>
    public static string Rendition(string hash, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"renditions/{hash[..2]}/{hash}-{width}.jpg");

    /// <summary>True for 64 lower-case hexadecimal digits.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
