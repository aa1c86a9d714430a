using Microsoft.EntityFrameworkCore;
using Portal.Data.Tests.Engines;

namespace Portal.Data.Tests.Plans;

/// <summary>The test of plans can fail.</summary>
public sealed class RefusalTests(SqliteDatabase database) : DataTests(database), IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_filter_without_index_is_a_scan()
    {
        var plan = await PlanAsync(data => data.PublishedArticles.Where(article => article.Title == "无题").Select(article => article.Path));

        Assert.True(plan.Scans);
    }

    [Fact]
    public async Task A_whole_index_is_a_scan()
    {
        var plan = await PlanAsync(data => data.Tags.Where(tag => EF.Functions.Like(tag.Slug, "a%")).Select(tag => tag.Slug));

        Assert.True(plan.Scans);
    }

    [Fact]
    public async Task An_order_without_index_is_a_sort()
    {
        var plan = await PlanAsync(data => data.PublishedListings.Where(row => row.ArticleId == 1)
            .OrderBy(row => row.PublishedAtUtc).Select(row => row.ArticleId));

        Assert.True(plan.Sorts);
    }

    [Fact]
    public async Task A_range_of_an_index_is_neither()
    {
        var plan = await PlanAsync(data => data.Changes.Where(row => row.ArticleId == 1).Select(row => row.ChangeId));

        Assert.Equal((false, false), (plan.Scans, plan.Sorts));
    }

    private async Task<QueryPlan> PlanAsync<T>(Func<PortalContext, IQueryable<T>> query)
    {
        var recorder = new PlanRecorder();
        await using var context = Database.NewContext(options => options.AddInterceptors(recorder));
        await query(context).ToListAsync(Token);
        return Assert.Single(recorder.Plans);
    }
}
