namespace Portal.Publishing;

/// <summary>One thing that keeps a story from being saved or published.</summary>
/// <param name="Number">Which photo, person or tag, counted from 1; 0 where the field stands once.</param>
public sealed record StoryProblem(StoryField Field, ProblemKind Kind, int Number = 0);
