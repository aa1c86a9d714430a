using BenchmarkDotNet.Running;
using Portal.Benchmarks;
using Portal.Benchmarks.Bulk;
using Portal.Benchmarks.Cost;
using Portal.Benchmarks.Desk;
using Portal.Benchmarks.Growth;
using Portal.Benchmarks.Photos;
using Portal.Benchmarks.Sitemaps;
using Portal.Benchmarks.Speed;
using Portal.Benchmarks.Start;
using Portal.Benchmarks.Visible;

switch (args)
{
    case ["bulk", .. var options]:
        return await BulkCommand.RunAsync(options);
    case ["cost", .. var options]:
        return await CostCommand.RunAsync(options);
    case ["growth", .. var options]:
        return await GrowthCommand.RunAsync(options);
    case ["photos", .. var options]:
        return await PhotosCommand.RunAsync(options);
    case ["lists", .. var options]:
        return await ListsCommand.RunAsync(options);
    case ["renditions", .. var options]:
        return await RenditionsCommand.RunAsync(options);
    case ["start", .. var options]:
        return await StartCommand.RunAsync(options);
    case ["sitemaps", .. var options]:
        return await SitemapsCommand.RunAsync(options);
    case ["speed", .. var options]:
        return await SpeedCommand.RunAsync(options);
    case ["load", .. var options]:
        return await LoadCommand.RunAsync(options);
    case ["visible", .. var options]:
        return await VisibleCommand.RunAsync(options);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StoryBenchmarks).Assembly).Run(args);
        return 0;
}
