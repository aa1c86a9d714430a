using System.Globalization;
using Portal.Articles;
using Portal.Desk;
using Portal.Links;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>What all pages of one article begin with, under the heading: where it stands, and the way to its other pages.</summary>
/// <param name="State">As word and shape.</param>
/// <param name="Facts">What else one has to know before touching it, as short sentences.</param>
public sealed record ArticleTabs(DeskFrame Frame, string State, IReadOnlyList<string> Facts, IReadOnlyList<ArticleTabLink> Links)
{
    public static ArticleTabs Of(DeskFrame frame, DeskArticle article, ArticleTab current) => Of(frame, article.Article, current);

    public static ArticleTabs Of(DeskFrame frame, Article article, ArticleTab current) => new(
        frame,
        ArticleStateText.Of(frame.Words, article.State, article.IsScheduled),
        [.. FactsOf(frame, article)],
        [
            .. Enum.GetValues<ArticleTab>().Select(tab =>
                new ArticleTabLink(frame.Words[$"Tab{tab}"], PathOf(tab, article.ArticleId), tab == current)),
        ]);

    /// <summary>For the browser's title: 写稿 - the article's title.</summary>
    public static string WindowTitle(DeskFrame frame, ArticleTab tab, string title) => $"{frame.Words[$"Tab{tab}"]} - {title}";

    private static IEnumerable<string> FactsOf(DeskFrame frame, Article article)
    {
        var words = frame.Words;
        yield return words.Format("VersionNumber", article.WorkingVersion.ToString(CultureInfo.InvariantCulture));
        if (article.LiveVersion is { } live)
        {
            yield return live == article.WorkingVersion ? words["ReadersSeeThis"] : words.Format("ReadersSeeVersion", live);
        }

        if (article.ScheduledAtUtc is { } planned)
        {
            yield return words.Format("ScheduledFor", frame.Time(planned));
        }

        if (article.EmbargoUntilUtc is { } embargo)
        {
            yield return words.Format("EmbargoedUntil", frame.Time(embargo));
        }

        if (article.ExpiresAtUtc is { } end)
        {
            yield return words.Format("ExpiresAt", frame.Time(end));
        }
    }

    private static string PathOf(ArticleTab tab, int articleId) => tab switch
    {
        ArticleTab.Write => DeskPaths.Article(articleId),
        ArticleTab.Publish => DeskPaths.Publish(articleId),
        ArticleTab.Versions => DeskPaths.Versions(articleId),
        ArticleTab.History => DeskPaths.History(articleId),
        ArticleTab.Previews => DeskPaths.Previews(articleId),
    };
}
