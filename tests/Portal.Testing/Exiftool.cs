using System.Diagnostics;
using System.Text.Json;

namespace Portal.Testing;

/// <summary>Reads what a file says of itself by somebody else's program.</summary>
public static class Exiftool
{
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "exiftool")));

    /// <param name="tags">As exiftool takes them: -XMP-dc:Creator=...</param>
    public static async Task WriteAsync(string file, CancellationToken cancellationToken, params string[] tags)
    {
        var start = new ProcessStartInfo("exiftool", ["-q", "-overwrite_original", .. tags, file]) { UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("exiftool does not start.");
        await process.WaitForExitAsync(cancellationToken);
        _ = process.ExitCode == 0 ? 0 : throw new InvalidOperationException("exiftool could not write.");
    }

    /// <returns>Values by group and tag, as in XMP-dc:Creator.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("exiftool", ["-json", "-G1", "-charset", "iptc=UTF8", file]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("exiftool does not start.");
        var json = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        using var document = JsonDocument.Parse(json);
        return document.RootElement[0].EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.ToString(), StringComparer.Ordinal);
    }
}
