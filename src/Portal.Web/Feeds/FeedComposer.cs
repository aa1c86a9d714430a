using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Reading;
using Portal.Text;
using Portal.Web.Caching;
using Portal.Web.Facts;
using Portal.Web.Views;

namespace Portal.Web.Feeds;

/// <summary>Makes feeds of lists.</summary>
public sealed class FeedComposer(FeedQuery articles, PageFrames frames, IOptions<WebSubOptions> webSub)
{
    public async Task<Feed> ComposeAsync(FeedSubject subject, FeedFormat format, CancellationToken cancellationToken)
    {
        var views = await articles.ReadAsync(subject.List.Kind, subject.List.TargetId, cancellationToken);
        return new Feed(subject.Frame, format)
        {
            Path = Paths.Feed(subject.Path, format),
            Title = WellFormed.Of(subject.Title),
            Description = subject.Description is { } text ? WellFormed.Of(text) : null,
            HomeUrl = subject.Frame.Absolute(subject.Path),
            Articles = [.. views.Select(article => ArticleFacts.Of(article, frames.Of(article.EditionId, article.SectionId, article.Language)))],
            Shows = [CacheTags.List(subject.List.Kind, subject.List.TargetId), .. views.Select(article => CacheTags.Article(article.ArticleId))],
            Hub = webSub.Value.Hub is { Length: > 0 } hub ? hub : null,
        };
    }
}
