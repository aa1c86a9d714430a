using System.Globalization;
using Portal.Benchmarks.Speed;

namespace Portal.Benchmarks.Visible;

/// <summary>Readers of articles, who now and then look at a list, in a process of its own on the other core.</summary>
/// <param name="pathsFile">A path a line, asked in turn.</param>
internal sealed class ReaderLoad(string url, int perSecond, string pathsFile)
{
    /// <param name="folder">Where the paths are written down.</param>
    public static async Task<ReaderLoad> PrepareAsync(string folder, SpeedPages pages, string url, int perSecond)
    {
        var file = Path.Combine(folder, "paths.txt");
        await File.WriteAllLinesAsync(file, pages.Articles.SelectMany((path, number) => number % 10 == 0 ? [path, pages.Home, pages.Section, pages.Person] : new[] { path }));
        return new ReaderLoad(url, perSecond, file);
    }

    /// <returns>What the process prints.</returns>
    public Task<string> RunAsync(int seconds) => PinnedProcess.RunAsync(
        PinnedProcess.ReaderCore,
        Environment.ProcessPath!,
        [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ReaderLoad).Assembly.Location] : Array.Empty<string>(),
            "load", url, perSecond.ToString(CultureInfo.InvariantCulture), seconds.ToString(CultureInfo.InvariantCulture), pathsFile]);
}
