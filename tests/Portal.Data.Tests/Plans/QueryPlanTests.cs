using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Tests.Scenarios;
using Portal.Desk;
using Portal.Reading;

namespace Portal.Data.Tests.Plans;

/// <summary>Every query reads ranges of indexes, so that its cost does not grow with the archive.</summary>
public abstract class QueryPlanTests(Archive archive)
{
    public static TheoryData<string> Queries { get; } = [.. QueryScenarios.All.Select(scenario => scenario.ToString())];

    public static TheoryData<string> Lists { get; } =
        [.. QueryScenarios.All.Where(scenario => scenario.Subject == typeof(ListQuery)).Select(scenario => scenario.ToString())];

    public static TheoryData<string> DeskQueries { get; } = [.. DeskQueryScenarios.All.Concat(PhotoScenarios.Queries).Concat(FrontScenarios.Queries).Concat(SettingScenarios.Queries).Select(scenario => scenario.ToString())];

    public static TheoryData<string> Acts { get; } =
    [
        .. ActScenarios.All.Concat(EditingScenarios.All).Concat(DeskScenarios.All).Concat(BulkScenarios.All).Concat(DeskQueryScenarios.Sorting).Concat(PhotoScenarios.Looks).Concat(PhotoScenarios.Acts).Concat(FrontScenarios.Acts).Concat(SettingScenarios.Acts)
            .Select(scenario => scenario.ToString()),
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    [MemberData(nameof(DeskQueries))]
    [MemberData(nameof(Acts))]
    public async Task Nothing_reads_a_whole_table(string scenario)
    {
        var plans = await archive.PlansAsync(scenario, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(plans, plan => plan.Scans);
    }

    /// <summary>Whatever the desk asks its list for at once.</summary>
    [Fact]
    public async Task No_choice_of_filters_reads_a_whole_table()
    {
        var plans = await archive.PlansAsync(
            async (services, world, token) =>
            {
                foreach (var (filter, after) in DeskQueryScenarios.Choices(world))
                {
                    await services.GetRequiredService<ArticlesQuery>().ReadAsync(filter, after, token);
                }
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(2 * 768, plans.Count);
        Assert.DoesNotContain(plans, plan => plan.Scans);
    }

    /// <summary>Acts may: they sort what belongs to one article.</summary>
    [Theory]
    [MemberData(nameof(Queries))]
    [MemberData(nameof(DeskQueries))]
    public async Task Lists_sort_nothing(string scenario)
    {
        var plans = await archive.PlansAsync(scenario, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(plans, plan => plan.Sorts);
    }

    /// <summary>Of two ends SQLite looks up one, and goes through all that lies between it and the other: thousands of rows for a page deep in a list.</summary>
    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_range_of_a_list_has_one_end(string scenario)
    {
        var plans = await archive.PlansAsync(scenario, TestContext.Current.CancellationToken);

        Assert.All(plans, plan => Assert.Equal(2, plan.Text.Split("\"PublishedAtUtc\" <= ").Length));
        Assert.All(plans, plan => Assert.InRange(plan.Text.Split("\"PublishedAtUtc\" >= ").Length, 1, 2));
    }

    /// <summary>As a database is that nothing has analysed.</summary>
    public sealed class WithoutStatistics(Archive archive) : QueryPlanTests(archive), IClassFixture<Archive>;

    /// <summary>As a database is after PRAGMA optimize.</summary>
    public sealed class WithStatistics(AnalysedArchive archive) : QueryPlanTests(archive), IClassFixture<AnalysedArchive>;
}
