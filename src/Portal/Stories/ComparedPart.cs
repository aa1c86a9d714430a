namespace Portal.Stories;

/// <summary>One part of a story in three versions, each as text that can be read and compared.</summary>
public sealed record ComparedPart(StoryPart Part, string Basis, string Mine, string Theirs, PartVerdict Verdict)
{
    /// <summary>What I changed.</summary>
    public IReadOnlyList<TextRun> MyChanges => TextDiff.Of(Basis, Mine);

    /// <summary>What they changed.</summary>
    public IReadOnlyList<TextRun> TheirChanges => TextDiff.Of(Basis, Theirs);
}
