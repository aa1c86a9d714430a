using System.Globalization;

namespace Portal.Publishing;

/// <summary>Instants in changes.</summary>
internal static class UtcText
{
    /// <summary>2025-11-07T02:16:07Z; empty for none.</summary>
    public static string Of(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
