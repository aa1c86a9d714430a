namespace Portal.Reading;

/// <summary>Reads what to offer beside an article: first what shares most tags with it, where that is too little its section; and the latest.</summary>
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
        var tags = article.Details.TagIds.Take(TagCount).Select(tag => new ListBlock(ListKind.Tag, tag, RelatedCount + 1)).ToList();
        var latest = new ListBlock(ListKind.Edition, article.EditionId, LatestCandidates);
        var chain = article.Details.Chain is { } running ? new ListBlock(ListKind.Chain, running.ChainId, ChainCount) : null;
        var lists = await blocks.ReadAsync([.. tags, latest, .. chain is null ? [] : new[] { chain }], cancellationToken);
        List<Card> related =
        [
            .. tags.SelectMany(tag => Others(lists, tag)).GroupBy(card => card.ArticleId)
                .OrderByDescending(group => group.Count()).ThenByDescending(group => group.First().PublishedAtUtc)
                .Select(group => group.First()).Take(RelatedCount),
        ];
        if (related.Count < RelatedCount && article.SectionId is { } id)
        {
            var section = new ListBlock(ListKind.Section, id, RelatedCount * 2);
            var others = Others(await blocks.ReadAsync([section], cancellationToken), section);
            related = [.. related.Concat(others).DistinctBy(card => card.ArticleId).Take(RelatedCount)];
        }

        return new RelatedArticles(related, [.. Others(lists, latest).InLanguage(article.Language).Take(LatestCount)])
        {
            Chain = chain is null ? [] : [.. lists[(chain.Kind, chain.TargetId)]],
        };

        IEnumerable<Card> Others(ILookup<(ListKind Kind, int TargetId), Card> read, ListBlock block) =>
            read[(block.Kind, block.TargetId)].Where(card => card.ArticleId != article.ArticleId);
    }
}
