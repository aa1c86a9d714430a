using System.Text;
using BenchmarkDotNet.Attributes;
using Portal.Import;
using Portal.Stories;
using Portal.Testing;
using Portal.Text;

namespace Portal.Benchmarks;

/// <summary>What an import of an archive does for each page: read it, and render the story. Writing a story is the yardstick.</summary>
[MemoryDiagnoser]
public class StoryBenchmarks
{
    private const int Paragraphs = 12;

    private readonly Story _story = TestStories.Full() with
    {
        Body = string.Join("\n\n", Enumerable.Repeat(TestStories.Brief().Body, Paragraphs)),
    };

    private byte[] _page = [];

    [GlobalSetup]
    public void MakePage() =>
        _page = Encoding.UTF8.GetBytes($"{_story.Title}\n\n2025-11-07 10:16:07\n来源：{_story.Source}\n\n　　{_story.Body.Replace("\n\n", "\n\n　　", StringComparison.Ordinal)}\n\n编辑：周牧\n");

    [Benchmark(Baseline = true)]
    public string WriteStory() => StoryJson.Write(_story);

    [Benchmark]
    public RenderedStory RenderStory() => StoryRenderer.Render(_story, StoryLinks.None("zh-Hans"));

    [Benchmark]
    public PageReading ReadPage() => PageReader.Read(_page, "zh-Hans");
}
