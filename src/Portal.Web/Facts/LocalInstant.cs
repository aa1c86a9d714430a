using System.Globalization;

namespace Portal.Web.Facts;

/// <summary>How instants are written for machines: whole seconds, with the offset of the edition.</summary>
public static class LocalInstant
{
    /// <summary>2025-11-07T10:16:07+08:00 (RFC 3339, ISO 8601).</summary>
    public static string ToRfc3339(this DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Fri, 07 Nov 2025 10:16:07 +0800 (RFC 5322, 3.3).</summary>
    public static string ToRfc5322(this DateTimeOffset instant)
    {
        var text = instant.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
        return text.Remove(text.Length - 3, 1);
    }
}
