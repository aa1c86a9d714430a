namespace Portal.Reading;

/// <summary>Reads what to offer beside an article: first what shares most tags with it, then its section; and the latest.</summary>
public sealed class RelatedQuery(BlocksQuery blocks)
{
    public const int RelatedCount = 6;
    public const int LatestCount = 10;

    /// <summary>So many reports of a running event are shown: the newest.</summary>
    public const int ChainCount = 12;

    // So many are read that enough of them are in the article's language.
    private const int LatestCandidates = 16;

    // So many of an article's tags are looked up: the first ones say most.
    private const int TagCount = 3;

    public async Task<RelatedArticles> ReadAsync(ArticleView article, CancellationToken cancellationToken)
    {
        var tags = article.Details.TagIds.Take(TagCount)
            .Select(tag => new ListBlock(ListKind.Tag, tag, RelatedCount + 1)).ToList();
        var section = article.SectionId is { } id ? new ListBlock(ListKind.Section, id, RelatedCount + 1) : null;
        var latest = new ListBlock(ListKind.Edition, article.EditionId, LatestCandidates);
        var chain = article.Details.Chain is { } running ? new ListBlock(ListKind.Chain, running.ChainId, ChainCount) : null;
        var lists = await blocks.HeadlinesAsync([.. tags, .. new[] { section, chain }.OfType<ListBlock>(), latest], cancellationToken);

        var shared = tags.SelectMany(Others).GroupBy(card => card.ArticleId)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.First().PublishedAtUtc)
            .Select(group => group.First());
        var related = shared.Concat(Others(section)).DistinctBy(card => card.ArticleId).Take(RelatedCount);
        return new RelatedArticles([.. related], [.. Others(latest).InLanguage(article.Language).Take(LatestCount)]) { Chain = [.. Of(chain)] };

        IEnumerable<Card> Others(ListBlock? block) => Of(block).Where(card => card.ArticleId != article.ArticleId);

        IEnumerable<Card> Of(ListBlock? block) => block is null ? [] : lists[(block.Kind, block.TargetId)];
    }
}
