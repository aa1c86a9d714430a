using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Duplicates;

/// <summary>Tells whether two addresses of originals are one, however they are spelt.</summary>
public static class OriginalAddress
{
    /// <summary>Of the address without scheme, www, fragment, last slash and what campaigns append.</summary>
    /// <returns>Null for what is no web address.</returns>
    public static long? KeyOf(string? address) =>
        !Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
            ? null
            : BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{HostOf(uri)}{uri.AbsolutePath.TrimEnd('/')}{QueryOf(uri)}")));

    private static string HostOf(Uri uri) =>
        uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost["www.".Length..] : uri.IdnHost;

    private static string QueryOf(Uri uri) => string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Where(part => !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("from=", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal));
}
