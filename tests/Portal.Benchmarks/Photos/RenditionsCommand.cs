using System.Diagnostics;
using System.Globalization;
using NetVips;
using Portal.Media;
using Portal.Testing;
using Portal.Web.Commands;
using Spectre.Console;

namespace Portal.Benchmarks.Photos;

/// <summary>
/// renditions make FILE: writes a noisy photo of 24 megapixels. renditions run FILE FOLDER: takes it in and makes all of its renditions as the portal does, and
/// prints what that cost. photos.sh puts vipsthumbnail beside it.
/// </summary>
public static class RenditionsCommand
{
    private const int Width = 6000;
    private const int Height = 4000;
    private const string ToForgetPeak = "5";

    public static async Task<int> RunAsync(string[] options)
    {
        switch (options)
        {
            case ["make", var file]:
                await File.WriteAllBytesAsync(file, Make());
                return ExitCode.Done;
            case ["run", var file, var folder]:
                await AnsiConsole.Profile.Out.Writer.WriteLineAsync(await MeasureAsync(await File.ReadAllBytesAsync(file), folder));
                return ExitCode.Done;
            default:
                await AnsiConsole.Profile.Out.Writer.WriteLineAsync("renditions make FILE, or renditions run FILE FOLDER");
                return ExitCode.Usage;
        }
    }

    /// <summary>Clouds of three colours and the grain of a sensor, as a camera's JPEG has them.</summary>
    private static byte[] Make()
    {
        using var red = Image.Perlin(Width, Height, cellSize: 700, seed: 1);
        using var green = Image.Perlin(Width, Height, cellSize: 300, seed: 2);
        using var blue = Image.Perlin(Width, Height, cellSize: 60, seed: 3);
        using var grain = Image.Gaussnoise(Width, Height, sigma: 6, seed: 4);
        using var scene = red.Bandjoin(green, blue) * 90 + 128 + grain;
        using var photo = scene.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return photo.JpegsaveBuffer(q: 92);
    }

    private static async Task<string> MeasureAsync(byte[] photo, string folder)
    {
        using var work = new PhotoWork();
        await TakeAsync(TestPhotos.Jpeg(1600, 1000), Path.Combine(folder, "warm"), work, () => { });

        // The peak is to be that of the photo (proc(5), clear_refs).
        await File.WriteAllTextAsync("/proc/self/clear_refs", ToForgetPeak);
        var rest = Kilobytes("VmRSS");
        var (begun, processor) = (Stopwatch.GetTimestamp(), Processor);
        var (ready, readyProcessor) = (TimeSpan.Zero, TimeSpan.Zero);
        await TakeAsync(photo, Path.Combine(folder, "portal"), work, () => (ready, readyProcessor) = (Stopwatch.GetElapsedTime(begun), Processor - processor));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"photos ready={ready.TotalSeconds:F2} ready_cpu={readyProcessor.TotalSeconds:F2} all={Stopwatch.GetElapsedTime(begun).TotalSeconds:F2} all_cpu={(Processor - processor).TotalSeconds:F2} peak_mb={(Kilobytes("VmHWM") - rest) / 1024}");
    }

    /// <param name="whenReady">Called when readers could see it: JPEG and WebP are there.</param>
    private static async Task TakeAsync(byte[] photo, string folder, PhotoWork work, Action whenReady)
    {
        var store = new FolderMediaStore(folder);
        var reading = await new PhotoIntake(store, work).StoreAsync(photo, CancellationToken.None);
        whenReady();
        var look = await new RenditionMaker(store, work).MakeAllAsync(reading.File!, new PhotoRights(), overwrites: false, CancellationToken.None);
        _ = look ?? throw new InvalidOperationException("The renditions could not be made.");
    }

    private static TimeSpan Processor
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return self.TotalProcessorTime;
        }
    }

    private static long Kilobytes(string field) => long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture);
}
