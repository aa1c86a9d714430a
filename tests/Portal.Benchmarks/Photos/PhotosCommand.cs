using System.Diagnostics;
using System.Globalization;
using Portal.Benchmarks.Growth;
using Portal.Media;
using Portal.Stories;
using Portal.Web.Commands;
using Spectre.Console;

namespace Portal.Benchmarks.Photos;

/// <summary>
/// photos [FOLDER] [ROUNDS]: asks a library of 100,000 photos what desks ask, and prints how long that takes. The library is made in FOLDER/photos where
/// it is missing: rows without files, of which a search knows nothing.
/// </summary>
public static class PhotosCommand
{
    private const int DefaultRounds = 50;

    public static async Task<int> RunAsync(string[] options)
    {
        var folder = Path.Combine(Path.GetFullPath(options.ElementAtOrDefault(0) ?? Path.Combine(Path.GetTempPath(), "portal-bench")), "photos");
        var rounds = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : DefaultRounds;
        await using var portal = await BenchPortal.StartAsync(folder);
        await PhotoRows.MakeAsync(portal);
        var to = AnsiConsole.Profile.Out.Writer;
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{PhotoRows.Count:N0} photos, milliseconds of {rounds} rounds"));
        await to.WriteLineAsync("asked                            found     p50     p95");
        foreach (var (name, ask) in Questions())
        {
            var (found, times) = await MeasureAsync(portal, ask, rounds);
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-30}{found,8}{At(times, 0.5),8:F1}{At(times, 0.95),8:F1}"));
        }

        return ExitCode.Done;
    }

    private static IEnumerable<(string Name, Func<PhotoLibraryQuery, Task<int>> Ask)> Questions()
    {
        yield return ("newest", Search(new PhotoFilter()));
        yield return ("a word that many have", Search(new PhotoFilter { Text = "港口" }));
        yield return ("two words that some have", Search(new PhotoFilter { Text = "港口 夜景" }));
        yield return ("a word that one old has", Search(new PhotoFilter { Text = PhotoRows.RareWord }));
        yield return ("a word that none has", Search(new PhotoFilter { Text = "犀牛" }));
        yield return ("a credit", Search(new PhotoFilter { Credit = "记者77" }));
        yield return ("a person", Search(new PhotoFilter { Person = "人物777" }));
        yield return ("days of long ago", Search(new PhotoFilter { From = PhotoRows.FirstDay, To = PhotoRows.FirstDay.AddDays(7) }));
        yield return ("a section", Search(new PhotoFilter { SectionId = 1 }));
        yield return ("stills of videos", Search(new PhotoFilter { Kind = PhotoCreditKind.VideoStill }));
        yield return ("a page deep inside", Search(new PhotoFilter(), PhotoRows.KeyDeepInside));
        yield return ("alike", async query => (await query.SimilarAsync(PhotoRows.FingerprintOf(77_777), "", CancellationToken.None)).Count);
        yield return ("expiring", async query => (await query.ExpiringAsync(PhotoLibraryQuery.Soon, CancellationToken.None)).Count);
    }

    private static Func<PhotoLibraryQuery, Task<int>> Search(PhotoFilter filter, PhotoKey? after = null) =>
        async query => (await query.SearchAsync(filter, after, CancellationToken.None)).Photos.Count;

    private static async Task<(int Found, List<double> Times)> MeasureAsync(BenchPortal portal, Func<PhotoLibraryQuery, Task<int>> ask, int rounds)
    {
        var found = await portal.DoAsync<PhotoLibraryQuery, int>(ask);
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await portal.DoAsync<PhotoLibraryQuery, int>(ask);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return (found, times);
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(sorted.Count * share))];
}
