using Portal.Articles;
using Portal.Data;
using Portal.Media;

namespace Portal.Publishing;

/// <summary>Gives an opened article its next version: the end of each act that changes a text.</summary>
public sealed class VersionAppender(ShownArticles shown, TitleIndex titles, ArticlePhotos photos)
{
    /// <returns>Incomplete, and nothing stored, when the story breaks a rule.</returns>
    public async Task<ArticleResult> AppendAsync(
        OpenedArticle opened, VersionText text, Actor actor, CancellationToken cancellationToken)
    {
        if (StoryRules.Check(text.Story) is { Count: > 0 } problems)
        {
            return opened.Refuse(ArticleOutcome.Incomplete) with { Problems = problems };
        }

        if (text.Note?.Length > Lengths.Text)
        {
            text = text with { Note = text.Note[..Lengths.Text] };
        }

        var before = opened.Article.Title;
        var wasScheduled = opened.Article.IsScheduled;
        opened.Article.SaveVersion(text, actor.Name, actor.StaffId, opened.NowUtc);
        if (wasScheduled)
        {
            await shown.ApplyAsync(opened.Article, opened.NowUtc, cancellationToken);
        }

        await titles.SetAsync(opened.Article, before, cancellationToken);
        await photos.SetAsync(opened.Article.ArticleId, text.Story, cancellationToken);
        return await opened.SaveAsync(cancellationToken) with { Unscheduled = wasScheduled };
    }
}
