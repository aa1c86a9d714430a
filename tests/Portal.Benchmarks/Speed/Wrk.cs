using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Testing.Load;

namespace Portal.Benchmarks.Speed;

/// <summary>Runs wrk: as many requests as 32 connections can have answered.</summary>
internal static partial class Wrk
{
    /// <param name="scripts">Folder for the script that wrk runs.</param>
    /// <param name="paths">Asked for in turn.</param>
    /// <param name="known">True sends If-None-Match with the tag of each page, so that the answers are 304.</param>
    /// <returns>Answers a second.</returns>
    public static async Task<double> RunAsync(string scripts, Uri address, IReadOnlyList<string> paths, string encoding, bool known, int seconds)
    {
        var script = Path.Combine(scripts, "requests.lua");
        await File.WriteAllTextAsync(script, Script(address, paths, encoding, known));
        var output = await PinnedProcess.RunAsync(
            PinnedProcess.ReaderCore, "wrk", "-t1", "-c32", string.Create(CultureInfo.InvariantCulture, $"-d{seconds}s"), "-s", script, address.ToString());
        return output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal)
            ? throw new InvalidOperationException(output)
            : double.Parse(Rate().Match(output).Groups["rate"].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>The requests are written beforehand: wrk only takes the next one.</summary>
    private static string Script(Uri address, IReadOnlyList<string> paths, string encoding, bool known)
    {
        using var connection = new PageConnection(address);
        var script = new StringBuilder("local requests = {\n");
        foreach (var path in paths)
        {
            var tag = known ? connection.Get(path, encoding).Header("ETag") : null;
            var request = Encoding.ASCII.GetString(PageConnection.Request(address, path, encoding, tag));
            script.Append('"').Append(request.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\r\n", "\\r\\n", StringComparison.Ordinal)).Append("\",\n");
        }

        return script.Append("}\nlocal next = 0\nrequest = function() next = next % #requests + 1 return requests[next] end\n").ToString();
    }

    [GeneratedRegex("Requests/sec: *(?<rate>[0-9.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();
}
