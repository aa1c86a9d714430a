using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Caching;
using Portal.Web.Controllers;
using Portal.Web.Facts;
using Portal.Web.Views;

namespace Portal.Web.Api;

/// <summary>Makes what the read API answers.</summary>
public sealed class ApiComposer(FeedQuery articles, PageFrames frames)
{
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>So many articles does one part of a list hold.</summary>
    public const int Count = 30;

    private const string DescriptionFile = "Portal.Web.Api.openapi.json";

    public Document Article(ArticleView article) => Document(article, Paths.ApiArticle(article.ArticleId), ContentType, Bytes(Item(article)));

    public Document NewsItem(ArticleView article)
    {
        var frame = FrameOf(article);
        return Document(article, Paths.ApiNewsItem(article.ArticleId), Api.NewsItem.ContentType, Api.NewsItem.Write(ArticleFacts.Of(article, frame), frame));
    }

    public async Task<Document> ListAsync(Place place, ApiQuery query, CancellationToken cancellationToken)
    {
        var list = place.Section is { } section ? new ListRef(ListKind.Section, section.SectionId) : new ListRef(ListKind.Edition, place.Edition.EditionId);
        var range = new ListRange(query.Before) { FromUtc = query.SinceUtc };
        var found = await articles.ReadAsync(list.Kind, list.TargetId, range, Count + 1, cancellationToken);
        var shown = found.Take(Count).ToList();
        var next = found.Count > Count
            ? frames.Main().Absolute(Paths.ApiArticles + (query with { Before = new ListKey(shown[^1].PublishedAtUtc, shown[^1].ArticleId) }))
            : null;
        var answer = new JsonObject { ["items"] = new JsonArray([.. shown.Select(Item)]) };
        if (next is not null)
        {
            answer["next"] = next;
        }

        return new Document(
            Paths.ApiArticles, ContentType, Bytes(answer), [CacheTags.List(list.Kind, list.TargetId), .. found.Select(article => CacheTags.Article(article.ArticleId))])
        {
            Link = next is null ? null : $"<{next}>; rel=\"next\"",
            // There are as many instants as anybody likes to name.
            IsKept = query.SinceUtc is null,
        };
    }

    public Document Description()
    {
        using var file = typeof(ApiComposer).Assembly.GetManifestResourceStream(DescriptionFile)!;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var description = JsonNode.Parse(reader.ReadToEnd())!;
        description["servers"] = new JsonArray(new JsonObject { ["url"] = frames.Main().Absolute("") });
        return new Document(Paths.ApiDescription, "application/vnd.oai.openapi+json;version=3.1; charset=utf-8", Bytes(description), Shows: []);
    }

    private Document Document(ArticleView article, string path, string contentType, byte[] bytes) => new(path, contentType, bytes, [CacheTags.Article(article.ArticleId)])
    {
        Link = $"<{frames.Main().Absolute(article.Path)}>; rel=\"canonical\"",
    };

    private PageFrame FrameOf(ArticleView article) => frames.Of(article.EditionId, article.SectionId, article.Language);

    private JsonObject Item(ArticleView article)
    {
        var frame = FrameOf(article);
        return Ninjs.Of(ArticleFacts.Of(article, frame), frame);
    }

    private static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Ninjs.Plain);
}
