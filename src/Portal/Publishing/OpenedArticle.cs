using Portal.Articles;
using Portal.Changes;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>An article that an act may change, or the result that says why it may not.</summary>
public sealed class OpenedArticle
{
    private readonly PortalContext? _context;
    private readonly Article? _article;
    private readonly Actor? _actor;
    private readonly ArticleAttempt? _attempt;
    private readonly int? _fromVersion;

    internal OpenedArticle(ArticleResult refusal) => Refusal = refusal;

    internal OpenedArticle(PortalContext context, Article article, ArticleAttempt attempt, Actor actor, DateTime nowUtc)
    {
        _context = context;
        _article = article;
        _attempt = attempt;
        _actor = actor;
        _fromVersion = attempt.AppendsVersion ? article.WorkingVersion : article.LiveVersion;
        NowUtc = nowUtc;
    }

    /// <summary>Null when the act may go on.</summary>
    public ArticleResult? Refusal { get; }

    public Article Article => _article ?? throw new InvalidOperationException("The act was refused.");

    public DateTime NowUtc { get; }

    /// <summary>Puts the attempt on record and changes nothing.</summary>
    public ArticleResult Refuse(ArticleOutcome outcome)
    {
        _context!.Refuse(NewChange(), ReasonOf(outcome));
        return ArticleResult.Of(outcome, Article);
    }

    private static Refusal ReasonOf(ArticleOutcome outcome) => outcome switch
    {
        ArticleOutcome.Forbidden => Changes.Refusal.Forbidden,
        ArticleOutcome.Conflict => Changes.Refusal.Stale,
        ArticleOutcome.Untimely or ArticleOutcome.Embargoed or ArticleOutcome.Expired or ArticleOutcome.Past => Changes.Refusal.Untimely,
        ArticleOutcome.Incomplete or ArticleOutcome.Unsigned or ArticleOutcome.OwnText or ArticleOutcome.SignedAlready
            or ArticleOutcome.Missing or ArticleOutcome.NotFound => Changes.Refusal.Incomplete,
        ArticleOutcome.Done => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>Stores the act's effect with its change.</summary>
    public async Task<ArticleResult> SaveAsync(CancellationToken cancellationToken)
    {
        var change = NewChange();
        change.Lists = ShownArticles.Touched(_context!, Article.ArticleId);
        ShownArticles.LeaveToCascade(_context!);
        _context!.Changes.Add(change);
        await _context.SaveChangesAsync(cancellationToken);
        return ArticleResult.Of(ArticleOutcome.Done, Article);
    }

    private Change NewChange() => new(_attempt!.Kind, _actor!, NowUtc)
    {
        ArticleId = Article.ArticleId,
        EditionId = Article.EditionId,
        FromVersion = _fromVersion,
        ToVersion = _attempt.ToVersion(Article),
        Detail = _attempt.Detail,
    };
}
