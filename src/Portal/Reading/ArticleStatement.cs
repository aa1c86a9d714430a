using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data;

namespace Portal.Reading;

/// <summary>The statement that reads an article with its corrections; EF Core compiles it once, as <see cref="BlockStatement"/>.</summary>
internal sealed class ArticleStatement
{
    private static readonly ConditionalWeakTable<IModel, ArticleStatement> Known = [];

    private readonly Func<PortalContext, int, DateTime, IAsyncEnumerable<ArticleView>> _read;

    private ArticleStatement(PortalContext context)
    {
        var articleId = Expression.Parameter(typeof(int), "articleId");
        var nowUtc = Expression.Parameter(typeof(DateTime), "nowUtc");
        var articles = context.PublishedArticles.TagWith(nameof(ArticleQuery)).PublicAt(nowUtc, nowUtc).Where(HasId.With(articleId))
            .Select(View(context));
        _read = EF.CompileAsyncQuery(Expression.Lambda<Func<PortalContext, int, DateTime, IQueryable<ArticleView>>>(
            articles.Expression, Expression.Parameter(typeof(PortalContext), "context"), articleId, nowUtc));
    }

    private static Expression<Func<PublishedArticle, int, bool>> HasId { get; } = (article, articleId) => article.ArticleId == articleId;

    public static ArticleStatement Of(PortalContext context) => Known.GetValue(context.Model, _ => new ArticleStatement(context));

    // A list of one: where EF Core adds a LIMIT, the corrections are sorted instead of read from their index.
    public IAsyncEnumerable<ArticleView> ReadAsync(PortalContext context, int articleId, DateTime nowUtc) => _read(context, articleId, nowUtc);

    /// <summary>The facts that every query reads, and the corrections.</summary>
    private static Expression<Func<PublishedArticle, ArticleView>> View(PortalContext context)
    {
        Expression<Func<PublishedArticle, IReadOnlyList<CorrectionView>>> corrections = article =>
            context.PublishedCorrections.Where(correction => correction.ArticleId == article.ArticleId)
                .OrderBy(correction => correction.CorrectionId)
                .Select(correction => new CorrectionView(correction.Kind, correction.Text, correction.CorrectedAtUtc)).ToList();
        return ArticleView.OfArticle.With(nameof(ArticleView.Corrections), corrections);
    }
}
