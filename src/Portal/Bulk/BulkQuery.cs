using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Bulk;

/// <summary>Reads a run for whoever planned it: before it has begun what would become of its stories, afterwards what has.</summary>
public sealed class BulkQuery(PortalContext context, BulkStories stories)
{
    /// <summary>How many stories of each fate are named before it has begun.</summary>
    public const int Samples = 10;

    // SQL Server takes 2,100 parameters.
    private const int MostNamed = 2000;

    /// <returns>Null when there is none, or when it is somebody else's.</returns>
    public async Task<BulkView?> ReadAsync(int bulkRunId, Actor actor, CancellationToken cancellationToken)
    {
        var staffId = actor.StaffId;
        var run = await context.BulkRuns.AsNoTracking().TagWith(nameof(BulkQuery))
            .SingleOrDefaultAsync(row => row.BulkRunId == bulkRunId && row.StaffId == staffId, cancellationToken);
        if (run is null)
        {
            return null;
        }

        var fates = run.MovedAtUtc is null
            ? await stories.JudgeAsync(run, run.Items, actor, cancellationToken)
            : run.Skipped.Select(skip => (Item: new BulkItem(skip.ArticleId, 0), Verdict: skip.Why));
        var groups = fates.GroupBy(fate => fate.Verdict, fate => fate.Item.ArticleId).OrderBy(group => group.Key)
            .Select(group => (Verdict: group.Key, Count: group.Count(), Named: group.Take(run.MovedAtUtc is null ? Samples : MostNamed).ToList())).ToList();
        var titles = await TitlesAsync([.. groups.SelectMany(group => group.Named)], cancellationToken);
        return new BulkView(
            run,
            [.. groups.Select(group => new BulkFate(group.Verdict, group.Count, [.. group.Named.Select(id => new BulkStory(id, titles.GetValueOrDefault(id, "")))]))]);
    }

    private async Task<Dictionary<int, string>> TitlesAsync(List<int> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : await context.Articles.TagWith(nameof(BulkQuery)).Where(article => ids.Contains(article.ArticleId))
            .Select(article => new { article.ArticleId, article.Title }).ToDictionaryAsync(row => row.ArticleId, row => row.Title, cancellationToken);
}
