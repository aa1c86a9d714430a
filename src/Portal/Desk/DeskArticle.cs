using Portal.Articles;

namespace Portal.Desk;

/// <summary>An article with all that the desk works on. Nothing of it is tracked: changes go through acts.</summary>
public sealed record DeskArticle
{
    public required Article Article { get; init; }

    /// <summary>The newest one.</summary>
    public required ArticleVersion Version { get; init; }

    /// <summary>How many the edition asks for.</summary>
    public required int SignOffsNeeded { get; init; }

    /// <summary>All that were ever given, the oldest first.</summary>
    public required IReadOnlyList<SignOff> SignOffs { get; init; }

    /// <summary>Those that still count for the newest version.</summary>
    public IEnumerable<SignOff> ValidSignOffs => SignOffs.TakeLast(Article.SignOffCount);

    /// <summary>Which review comes next.</summary>
    public SignOffStage NextStage => SignOffStages.Next(Article.SignOffCount, SignOffsNeeded);

    public required IReadOnlyList<DraftNote> Notes { get; init; }
}
