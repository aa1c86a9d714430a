namespace Portal.Publishing;

/// <summary>One thing that keeps a story from being saved or published.</summary>
/// <param name="Number">Which photo, person or tag, counted from 1; 0 where the field stands once.</param>
public sealed record StoryProblem(StoryField Field, ProblemKind Kind, int Number = 0)
{
    /// <summary>What the thing calls itself, to tell it from others; empty where the field says it.</summary>
    public string Name { get; init; } = "";
}
