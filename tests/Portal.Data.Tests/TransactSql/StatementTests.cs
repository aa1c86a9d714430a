using Portal.Bulk;
using Portal.Data.Tests.Scenarios;
using Portal.Export;
using Portal.Fronts;
using Portal.Links;
using Portal.Media;
using Portal.Publishing;
using Portal.Pushing;
using Portal.Reading;
using Portal.Search;
using Portal.Staff;

namespace Portal.Data.Tests.TransactSql;

/// <summary>Every query and act of the product is sent to SQL Server in T-SQL that fits the schema.</summary>
public sealed class StatementTests(StatementProof proof) : IClassFixture<StatementProof>
{
    // Parts of acts, which run in the scenarios of the acts.
    private static readonly Type[] Parts =
    [
        typeof(ArticleProjector), typeof(StoryNames), typeof(StorySurroundings), typeof(StoryRowsReader), typeof(ArticleOpener), typeof(DueArticles), typeof(ShownArticles), typeof(PublishCheck), typeof(SignOffCheck),
        typeof(VersionAppender), typeof(TitleIndex), typeof(TakenDown), typeof(OpenedArticle), typeof(OpenSession), typeof(SignInDelays),
        typeof(Redirects), typeof(PublishedNames), typeof(FrontOpener), typeof(OpenedFront), typeof(PhotoOpener), typeof(ShownPhotos), typeof(ArticlePhotos),
        typeof(BulkTags), typeof(BulkStories), typeof(ExportRows), typeof(PushedAddresses),
        // Send nothing but what SearchRowsQuery and ChangesQuery do.
        typeof(RebuildSearch), typeof(FollowChanges),
    ];

    public static TheoryData<string> Scenarios { get; } = [.. Scenario.All.Select(scenario => scenario.ToString())];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Statements_fit_the_schema(string scenario)
    {
        var refusals = proof.Refusals(scenario);

        Assert.Empty(refusals);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenarios_ask_the_server(string scenario)
    {
        var sent = proof.Sent(scenario);

        Assert.NotEmpty(sent);
    }

    /// <summary>Whatever endpoint, verb or job asks for it.</summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Nothing_changes_or_deletes_what_is_on_record(string scenario)
    {
        string[] refused = ["UPDATE [Changes]", "DELETE FROM [Changes]", "UPDATE [ChangeSeals]", "DELETE FROM [ChangeSeals]"];

        Assert.DoesNotContain(proof.Sent(scenario), sent => refused.Any(start => sent.Text.Contains(start, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_class_that_asks_the_database_has_a_scenario()
    {
        var unproven = Asking().Except(Scenario.All.Select(scenario => scenario.Subject)).Except(Parts);

        Assert.Empty(unproven);
    }

    /// <summary>The classes that take a context, those that take one of these, and so on.</summary>
    private static HashSet<Type> Asking()
    {
        var asking = new HashSet<Type> { typeof(PortalContext) };
        var types = typeof(PortalContext).Assembly.GetTypes();
        List<Type> found;
        do
        {
            found = [.. types.Where(type => !asking.Contains(type) && Takes(type, asking))];
            asking.UnionWith(found);
        }
        while (found.Count > 0);

        asking.Remove(typeof(PortalContext));
        return asking;
    }

    private static bool Takes(Type type, HashSet<Type> parts) => type.GetConstructors()
        .SelectMany(constructor => constructor.GetParameters()).Any(parameter => parts.Contains(parameter.ParameterType));
}
