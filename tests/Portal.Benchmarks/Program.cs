using BenchmarkDotNet.Running;
using Portal.Benchmarks;
using Portal.Benchmarks.Growth;
using Portal.Benchmarks.Start;

switch (args)
{
    case ["growth", .. var options]:
        return await GrowthCommand.RunAsync(options);
    case ["start", .. var options]:
        return await StartCommand.RunAsync(options);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StoryBenchmarks).Assembly).Run(args);
        return 0;
}
