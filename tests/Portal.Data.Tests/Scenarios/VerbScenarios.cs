using Microsoft.Extensions.DependencyInjection;
using Portal.Changes;
using Portal.Editions;
using Portal.Export;
using Portal.Import;
using Portal.Links;
using Portal.Media;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Ways through the acts of the import and export verbs. They are about everything there is, so they read whole tables.</summary>
internal static class VerbScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.Of<ManifestQuery>("all of it", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<ExportPortal>("all articles", ExportAsync),
        Scenario.Of<StaffQuery>("all of it", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<ProveChain>("all of it", (act, _, token) => act.RunAsync(token)),
        Scenario.Of<ImportFrame>("names that are new and names that are known", (act, world, token) =>
            act.RunAsync(Manifest(world), Newsroom.Desk, token)),
        Scenario.Of<ImportArticle>("a live article with a further version and a correction", ImportArticleAsync),
        new(typeof(ImportPortal), "a portal that is not empty", ImportAsIsAsync),
        Scenario.Of<ImportPage>("a page", ImportPageAsync),
        Scenario.Of<ImportRedirects>("to an article and to a path", (act, world, token) => act.RunAsync(
            [new RedirectLine(1, "/older/1.html", $"{world.Article.ArticleId}"), new RedirectLine(2, "/older/2.html", World.OldPath)], skipsFaulty: true, Newsroom.Desk, token)),
        Scenario.Of<CheckMedia>("all of it", (act, _, token) => act.RunAsync(repairs: false, deletesOrphans: false, TimeSpan.FromDays(1), new Progress<int>(), token)),
    ];

    private static async Task ExportAsync(ExportPortal act, World world, CancellationToken token)
    {
        using var folder = new TemporaryFolder();
        await act.CountAsync(token);
        var result = await act.RunAsync(folder.Path, new Progress<int>(), token);
        Assert.True(result.Articles > 0);
    }

    private static async Task ImportAsIsAsync(IServiceProvider services, World world, CancellationToken token)
    {
        using var folder = new TemporaryFolder();
        await services.GetRequiredService<ExportPortal>().RunAsync(folder.Path, new Progress<int>(), token);
        var archive = new PortalArchive(folder.Path);
        var result = await services.GetRequiredService<ImportPortal>().RunAsync(archive, await archive.ReadManifestAsync(token), new Progress<int>(), token);
        Assert.Equal(ImportPortalOutcome.NotEmpty, result.Outcome);
    }

    private static ExportManifest Manifest(World world) => new()
    {
        Format = ExportManifest.FormatName,
        Version = ExportManifest.CurrentVersion,
        Editions =
        [
            new ExportedEdition { Slug = world.Main.Slug, Language = "zh-Hans", Settings = new EditionSettings { Name = "山河新闻" } },
            new ExportedEdition
            {
                Slug = "imported",
                Language = "zh-Hans",
                Settings = new EditionSettings { Name = "引进" },
                Sections = [new ExportedSection("sports", "体育", null, 0), new ExportedSection("sports/chess", "棋牌", null, 0)],
            },
        ],
        People = [new ExportedPerson(World.Person, "方一", null, null), new ExportedPerson("imported", "陆引", null, null)],
        Sources = [new ExportedSource("any", World.Source, null), new ExportedSource("imported", "引进日报", null)],
        Topics = [new ExportedTopic(world.Topic.Slug, "风电专题", null), new ExportedTopic("imported", "引进专题", null)],
        AboutPages = [new ExportedAboutPage("imported", "引进", "zh-Hans", "引进。")],
    };

    private static async Task ImportArticleAsync(ImportArticle act, World world, CancellationToken token)
    {
        using var folder = new TemporaryFolder();
        var article = Directory.CreateDirectory(Path.Combine(folder.Path, "articles", "7")).FullName;
        await File.WriteAllTextAsync(Path.Combine(article, "story.json"), StoryJson.Write(TestStories.Full()), token);
        await File.WriteAllTextAsync(Path.Combine(article, "live-story.json"), StoryJson.Write(TestStories.Brief()), token);
        await File.WriteAllTextAsync(
            Path.Combine(article, "article.json"),
            $$"""
            {
              "id": 7, "edition": "{{world.Main.Slug}}", "section": "tech/space", "state": "published", "publishedAtUtc": "2025-11-01T00:00:00Z",
              "corrections": [{ "kind": "factual", "text": "数字有误。", "author": "测试台", "correctedAtUtc": "2025-11-02T00:00:00Z" }]
            }
            """,
            token);
        var archive = new PortalArchive(folder.Path);
        var result = await act.RunAsync(new ImportArticleRequest(archive, archive.Articles()[0], Publish: true, DryRun: false), Newsroom.Desk, token);
        Assert.Equal(ImportArticleOutcome.Published, result.Outcome);
    }

    private static async Task ImportPageAsync(ImportPage act, World world, CancellationToken token)
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "page.html");
        await File.WriteAllTextAsync(
            page,
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>临江港扩建工程开工</title></head><body>
            <h1>临江港扩建工程开工</h1><div>2025年11月07日 09:00:00 来源：山河网</div>
            <div><p>临江港扩建工程今天开工，预计三年后建成。</p><p>港口方面表示，施工期间航道照常通行。</p></div>
            <div>编辑：周牧</div></body></html>
            """,
            token);
        var place = new ImportPlace(world.Main.EditionId, world.Main.Slug, null, "zh-Hans", world.Main.Zone);
        var result = await act.RunAsync(new ImportPageRequest(page, place, Publish: true, DryRun: false), Newsroom.Desk, token);
        Assert.NotNull(result.ArticleId);
    }
}
