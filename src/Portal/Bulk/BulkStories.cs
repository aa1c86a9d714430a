using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Bulk;

/// <summary>Says of stories that are to be changed together what becomes of each.</summary>
public sealed class BulkStories(PortalContext context, BulkTags tags)
{
    // SQL Server takes 2,100 parameters.
    private const int Chunk = 500;

    public async Task<IReadOnlyList<(BulkItem Item, BulkVerdict Verdict)>> JudgeAsync(
        BulkRun run, IReadOnlyList<BulkItem> items, Actor actor, CancellationToken cancellationToken)
    {
        var names = await tags.NamesAsync(run.Tag, cancellationToken);
        var verdicts = new List<(BulkItem, BulkVerdict)>(items.Count);
        foreach (var chunk in items.Chunk(Chunk))
        {
            var ids = chunk.Select(item => item.ArticleId).ToList();
            var articles = await context.Articles.AsNoTracking().TagWith(nameof(BulkStories)).Where(article => ids.Contains(article.ArticleId))
                .ToDictionaryAsync(article => article.ArticleId, cancellationToken);
            var stories = run.Tag is null ? [] : await TagsOfAsync(ids, cancellationToken);
            verdicts.AddRange(chunk.Select(item => (item, run.Judge(
                item, articles.GetValueOrDefault(item.ArticleId), stories.GetValueOrDefault(item.ArticleId, []), names, actor))));
        }

        return verdicts;
    }

    private async Task<Dictionary<int, IReadOnlyList<string>>> TagsOfAsync(List<int> ids, CancellationToken cancellationToken) =>
        (await context.Articles.TagWith(nameof(BulkStories)).Where(article => ids.Contains(article.ArticleId))
            .SelectMany(article => context.ArticleVersions.Where(version => version.ArticleId == article.ArticleId && version.Number == article.WorkingVersion))
            .Select(version => new { version.ArticleId, version.Story }).ToListAsync(cancellationToken))
        .ToDictionary(row => row.ArticleId, row => row.Story.Tags);
}
