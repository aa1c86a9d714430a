namespace Portal.Reading;

/// <summary>Reads what to offer beside an article: first what shares most tags with it, then its section; and the latest.</summary>
public sealed class RelatedQuery(BlocksQuery blocks)
{
    public const int RelatedCount = 6;
    public const int LatestCount = 10;

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
        var lists = await blocks.ReadAsync([.. tags, .. section is null ? [] : new[] { section }, latest], cancellationToken);

        var others = lists.ToDictionary(
            list => list.Key, list => list.Where(card => card.ArticleId != article.ArticleId).ToList());
        var shared = tags.SelectMany(tag => Of(others, tag)).GroupBy(card => card.ArticleId)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.First().PublishedAtUtc)
            .Select(group => group.First());
        var related = shared.Concat(section is null ? [] : Of(others, section)).DistinctBy(card => card.ArticleId).Take(RelatedCount);
        return new RelatedArticles([.. related], [.. Of(others, latest).InLanguage(article.Language).Take(LatestCount)]);
    }

    private static List<Card> Of(Dictionary<(ListKind Kind, int TargetId), List<Card>> lists, ListBlock block) =>
        lists.GetValueOrDefault((block.Kind, block.TargetId)) ?? [];
}
