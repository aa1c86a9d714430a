namespace Portal.Publishing;

/// <summary>Why a version may not reach readers at a time.</summary>
public sealed record PublishObjection(ArticleOutcome Outcome)
{
    public IReadOnlyList<StoryProblem> Problems { get; init; } = [];

    public int SignOffsMissing { get; init; }
}
