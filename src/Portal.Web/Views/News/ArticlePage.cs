using System.Text.Json.Nodes;
using Portal.Reading;
using Portal.Stories;
using Portal.Web.Caching;
using Portal.Web.Facts;
using Portal.Web.StructuredData;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views.News;

/// <summary>One article.</summary>
public sealed record ArticlePage(PageFrame Frame, ArticleView Article, RelatedArticles Related) : IPage
{
    private ArticleFacts? _facts;

    public string Title => Article.SeoTitle ?? Article.Title;

    public string? Description => Article.Summary;

    /// <summary>Null for what readers see.</summary>
    public PreviewMark? Preview { get; init; }

    public string? CanonicalPath => Preview is null ? Article.Path : null;

    public bool NoIndex => Article.NoIndex || Preview is not null;

    public IReadOnlyList<CacheTag>? Shows => Preview is not null ? null :
        [CacheTags.Article(Article.ArticleId), .. CacheTags.Cards(Related.Related), .. CacheTags.Cards(Related.Latest),
            .. Article.Details.Chain is { } chain ? [CacheTags.List(ListKind.Chain, chain.ChainId), .. CacheTags.Cards(Related.Chain)] : Array.Empty<CacheTag>()];

    /// <summary>The reports of the running event, the newest first; empty where there is no other.</summary>
    public IReadOnlyList<Card> Chain => Related.Chain.Any(card => card.ArticleId != Article.ArticleId) ? Related.Chain : [];

    public required IReadOnlyList<Crumb> Crumbs { get; init; }

    /// <summary>The people who made the report, unless the dateline in the text names them, as the Chinese one does.</summary>
    public required IReadOnlyList<PublishedCredit> Byline { get; init; }

    public required IReadOnlyList<PublishedCredit> Editors { get; init; }

    /// <summary>True when there is something for the viewer of pictures.</summary>
    public bool HasPictures => Article.Body.ToString().Contains("<picture", StringComparison.Ordinal);

    /// <summary>True after a substantive change.</summary>
    public bool IsUpdated => Article.ModifiedAtUtc > Article.PublishedAtUtc;

    public ArticleFacts? Facts => CanonicalPath is null ? null : _facts ??= ArticleFacts.Of(Article, Frame);

    public SharedPicture? Picture => Facts?.Photos is [var photo, ..] ? new SharedPicture(photo.Shapes[0], photo.Alt) : null;

    public JsonObject? Describe() => Facts is { } facts ? ArticleNode.Of(this, facts) : null;

    public static ArticlePage From(PageFrame frame, ArticleView article, RelatedArticles related) => new(frame, article, related)
    {
        Crumbs = [.. Crumb.To(frame, frame.Section), new Crumb(frame.Words["ArticleCrumb"], Path: null)],
        Byline = article.Details.Dateline is null || !article.Language.StartsWith("zh", StringComparison.Ordinal)
            ? [.. article.Details.Credits.Where(credit => credit.Role.IsByline())]
            : [],
        Editors = [.. article.Details.Credits.Where(credit => credit.Role.IsEditor())],
    };
}
