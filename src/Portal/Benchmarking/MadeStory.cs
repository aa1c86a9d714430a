using Portal.Stories;

namespace Portal.Benchmarking;

/// <summary>A made-up story with the paragraphs of its body.</summary>
internal sealed record MadeStory(Story Story, IReadOnlyList<string> Paragraphs)
{
    /// <summary>As it was saved first, before the last paragraph came in.</summary>
    public Story Earlier => Story with { Body = string.Join("\n\n", Paragraphs.SkipLast(1)) };
}
