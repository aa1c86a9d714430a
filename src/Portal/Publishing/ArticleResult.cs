using Portal.Articles;

namespace Portal.Publishing;

/// <summary>What became of an act, and where the article stands after it.</summary>
public sealed record ArticleResult(ArticleOutcome Outcome)
{
    public int? ArticleId { get; init; }

    /// <summary>What the next act has to have seen; null when there is no such article.</summary>
    public int? Revision { get; init; }

    /// <summary>The newest version; null when there is no such article.</summary>
    public int? Version { get; init; }

    public ArticleState? State { get; init; }

    public IReadOnlyList<StoryProblem> Problems { get; init; } = [];

    public int SignOffsMissing { get; init; }

    /// <summary>True when a new text, which nobody has signed off, has put an end to a planned publication.</summary>
    public bool Unscheduled { get; init; }

    /// <summary>Address of the page, once published or planned.</summary>
    public string? Path { get; init; }

    public static ArticleResult Of(ArticleOutcome outcome, Article article) => new(outcome)
    {
        ArticleId = article.ArticleId,
        Revision = article.Revision,
        Version = article.WorkingVersion,
        State = article.State,
    };
}
