using System.Diagnostics;

namespace Portal.Web.Hosting;

/// <summary>What ties a reader's error page to the lines of the log.</summary>
public static class CorrelationId
{
    /// <summary>W3C trace id, 32 hexadecimal digits; the server's own request id where nothing is traced.</summary>
    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
