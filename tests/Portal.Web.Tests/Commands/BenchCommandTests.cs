using System.Net;
using Portal.Links;
using Portal.Testing;
using Portal.Web.Commands;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class BenchCommandTests : IDisposable
{
    private readonly PortalProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_generated_archive_answers_on_every_page_with_every_article()
    {
        await using var portal = new PortalFactory();
        // The verb goes by the machine's clock.
        portal.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(5));
        using var program = new PortalProgram(portal.DataFolder);
        await program.DoAsync(Token, "bench", "generate", "--articles", "120", "--days", "5");
        using var client = portal.CreateClient();
        var addresses = await AddressesAsync(portal.DataFolder);

        var failed = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(address, Token);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                failed.Add($"{address}: {answer.StatusCode}");
            }
        }

        Assert.Empty(failed);
        Assert.True(addresses.Count > 200, $"{addresses.Count} addresses");
    }

    /// <summary>Of every row that has a page.</summary>
    private static async Task<IReadOnlyList<string>> AddressesAsync(string dataFolder)
    {
        var photo = await DatabaseFile.ReadAsync(dataFolder, "SELECT Hash FROM Photos", Token);
        return
        [
            "/", Paths.Home("linqing"), Paths.Section(null, "keji"), Paths.Section(null, "keji/hangtian"), Paths.Section("linqing", "minsheng"),
            Paths.Corrections, Paths.About("bench"),
            .. photo.Select(hash => Paths.Photo(hash, 480)),
            .. await DatabaseFile.ReadAsync(dataFolder, "SELECT Path FROM PublishedArticles", Token),
            .. (await DatabaseFile.ReadAsync(dataFolder, "SELECT Slug FROM People p WHERE EXISTS (SELECT 1 FROM PublishedListings l WHERE l.Kind = 3 AND l.TargetId = p.PersonId)", Token)).Select(Paths.Person),
            .. (await DatabaseFile.ReadAsync(dataFolder, "SELECT Slug FROM Tags t WHERE EXISTS (SELECT 1 FROM PublishedListings l WHERE l.Kind = 5 AND l.TargetId = t.TagId)", Token)).Select(Paths.Tag),
            .. (await DatabaseFile.ReadAsync(dataFolder, "SELECT Slug FROM Sources s WHERE EXISTS (SELECT 1 FROM PublishedListings l WHERE l.Kind = 4 AND l.TargetId = s.SourceId)", Token)).Select(Paths.Source),
            .. (await DatabaseFile.ReadAsync(dataFolder, "SELECT Slug FROM Topics", Token)).Select(Paths.Topic),
        ];
    }

    [Fact]
    public async Task An_earlier_archive_is_made_larger()
    {
        await _program.DoAsync(Token, "bench", "generate", "--articles", "20");

        var said = await _program.DoAsync(Token, "bench", "generate", "--articles", "30");

        Assert.StartsWith("Generated 10 articles", said, StringComparison.Ordinal);
        Assert.Equal(["30"], await DatabaseFile.ReadAsync(_program.DataFolder, "SELECT COUNT(*) FROM Articles", Token));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_news()
    {
        using var other = new PortalProgram();
        await _program.DoAsync(Token, "bench", "generate", "--articles", "20", "--seed", "7");
        await other.DoAsync(Token, "bench", "generate", "--articles", "20", "--seed", "7");

        const string Titles = "SELECT Title FROM PublishedArticles ORDER BY ArticleId";
        Assert.Equal(await DatabaseFile.ReadAsync(_program.DataFolder, Titles, Token), await DatabaseFile.ReadAsync(other.DataFolder, Titles, Token));
    }

    [Fact]
    public async Task A_portal_with_news_of_its_own_is_left_alone()
    {
        await _program.DoAsync(Token, "edition", "add", "main", "--name", "山河新闻", "--language", "zh-Hans");

        var run = await _program.RunAsync(Token, "bench", "generate", "--articles", "20");

        Assert.Equal((ExitCode.Failed, ""), (run.Code, run.Output));
        Assert.Contains("not generated", run.Error, StringComparison.Ordinal);
        Assert.Equal(["0"], await DatabaseFile.ReadAsync(_program.DataFolder, "SELECT COUNT(*) FROM Articles", Token));
    }

    [Fact]
    public async Task A_count_below_one_is_wrong_usage()
    {
        var run = await _program.RunAsync(Token, "bench", "generate", "--articles", "0");

        Assert.Equal(ExitCode.Usage, run.Code);
    }

    public void Dispose() => _program.Dispose();
}
