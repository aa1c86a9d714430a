using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Portal.Benchmarks.StoryBenchmarks).Assembly).Run(args);
