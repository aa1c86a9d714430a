using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Desk;
using Portal.Links;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Hosting;

namespace Portal.Web.Areas.Admin.Views.PreviewLinks;

/// <summary>Puts the page of an article's preview links together.</summary>
public sealed class PreviewLinkPages(DeskFrames frames, PreviewLinksQuery links, VersionsQuery versions, IOptions<SiteOptions> site)
{
    private static readonly int[] Lifetimes = [1, 3, 7, 30];

    /// <param name="form">What was chosen; null for the newest version.</param>
    public async Task<PreviewLinksPage> ShowAsync(DeskArticle article, PreviewForm? form, CancellationToken cancellationToken)
    {
        var row = article.Article;
        var frame = frames.Make(row.EditionId);
        var chosen = form ?? new PreviewForm { Version = row.WorkingVersion };
        return new PreviewLinksPage
        {
            Frame = frame,
            Title = row.Title,
            Tabs = ArticleTabs.Of(frame, article, ArticleTab.Previews),
            ArticleId = row.ArticleId,
            Links = await links.ReadAsync(row.ArticleId, cancellationToken),
            Versions =
            [
                .. (await versions.ReadAsync(row.ArticleId, cancellationToken)).Select(version => new Choice(
                    version.Number.ToString(CultureInfo.InvariantCulture),
                    $"{frame.Words.Format("VersionNumber", version.Number)} · {version.Author} · {frame.Time(version.SavedAtUtc)}",
                    version.Number == chosen.Version)),
            ],
            Days =
            [
                .. Lifetimes.Select(days => new Choice(
                    days.ToString(CultureInfo.InvariantCulture), frame.Words.Format("Days", days), days == chosen.Days)),
            ],
        };
    }

    /// <summary>The same page with the link that was made just now; it cannot be shown again.</summary>
    public PreviewLinksPage With(PreviewLinksPage page, CreatePreviewLinkResult made) => page with
    {
        NewAddress = site.Value.Absolute(Paths.Preview(made.Token!)),
        NewUntilUtc = made.ExpiresAtUtc,
    };
}
