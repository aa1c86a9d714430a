using System.Net;
using Portal.Editions;
using Portal.Reading;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

/// <summary>Addresses of an older site, taken in from a file.</summary>
public sealed class RedirectsCommandTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly PortalProgram _program;
    private Edition? _edition;
    private PublishedStory? _story;

    public RedirectsCommandTests() => _program = new PortalProgram(_portal.DataFolder);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.Newsroom.AddSectionAsync(_edition, "keji", "科技", token: Token);
        await _portal.RefreshAsync(Token);
        _story = await _portal.Newsroom.PublishAsync(TestStories.Brief("快讯"), _edition, token: Token);
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Old_addresses_lead_to_articles_and_paths_in_one_hop()
    {
        var output = await ImportAsync(
            $"/2019/77.shtml,{_story!.ArticleId}",
            "/show.aspx?id=7,/keji/",
            "https://old.example/%E6%97%A7/1.html,/keji/",
            "",
            $"\"/a,b.html\",\"{_story.Path}\"");

        Assert.Contains("4 old addresses were imported, 0 led there already, 0 lines were passed over.", output, StringComparison.Ordinal);
        Assert.Equal(_story.Path, await HopAsync("/2019/77.shtml"));
        Assert.Equal("/keji/", await HopAsync("/show.aspx?id=7"));
        Assert.Equal("/keji/", await HopAsync("/%E6%97%A7/1.html"));
        Assert.Equal(_story.Path, await HopAsync("/a,b.html"));
        Assert.Contains("0 old addresses were imported, 1 led there already", await ImportAsync("/show.aspx?id=7,/keji/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chains_are_flattened_whoever_made_them()
    {
        await _portal.Newsroom.AddAsync(new PublishedRedirect("/known.html", "/keji/"), Token);
        await _portal.Newsroom.AddAsync(new PublishedRedirect("/before.html", "/old-b.html"), Token);

        await ImportAsync("/old-a.html,/old-b.html", "/old-b.html,/old-c.html", "/old-c.html,/known.html");

        foreach (var path in new[] { "/old-a.html", "/old-b.html", "/old-c.html", "/known.html", "/before.html" })
        {
            Assert.Equal("/keji/", await HopAsync(path));
        }
    }

    [Fact]
    public async Task Bad_lines_are_named_and_nothing_is_taken()
    {
        string[] lines =
        [
            "/good.html,/keji/", "only one column", "no-slash.html,/keji/", "//elsewhere.example/x,/keji/", "/x.html,99999", "/y.html,elsewhere", "/z.html,//elsewhere.example/",
            "/good.html,/", "/loop-a.html,/loop-b.html", "/loop-b.html,/loop-a.html", "/same.html,/same.html", "/keji,/", $"/news/1999/0101/{_story!.ArticleId}.html,/keji/",
            $"/{new string('a', 400)},/keji/",
        ];

        var run = await RunAsync(lines);

        Assert.Equal(1, run.Code);
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], run.Error.Split('\n').Where(line => line.StartsWith("Line ", StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split(' ')[1].TrimEnd(':'), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("Nothing was imported.", run.Error, StringComparison.Ordinal);
        Assert.Null(await HopAsync("/good.html"));
    }

    [Fact]
    public async Task Good_lines_are_taken_where_somebody_says_so()
    {
        var run = await RunAsync(["/good.html,/keji/", "/bad.html,99999"], "--skip-bad");

        Assert.Equal(0, run.Code);
        Assert.Contains("Line 2: no article of that id was ever published.", run.Error, StringComparison.Ordinal);
        Assert.Equal("/keji/", await HopAsync("/good.html"));
        Assert.Null(await HopAsync("/bad.html"));
    }

    private async Task<string> ImportAsync(params string[] lines) => await _program.DoAsync(Token, "redirects", "import", _program.Write("old.csv", string.Join('\n', lines)));

    private async Task<ProgramRun> RunAsync(string[] lines, params string[] more) =>
        await _program.RunAsync(Token, ["redirects", "import", _program.Write("old.csv", string.Join('\n', lines)), .. more]);

    /// <summary>Null where it is not found.</summary>
    private async Task<string?> HopAsync(string path)
    {
        using var client = _portal.CreateClient();
        using var response = await client.GetAsync(path, Token);
        Assert.True(response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.NotFound, $"{path}: {response.StatusCode}");
        if (response.Headers.Location is not { } target)
        {
            return null;
        }

        using var reached = await client.GetAsync(target, Token);
        Assert.Equal(HttpStatusCode.OK, reached.StatusCode);
        return target.OriginalString;
    }
}
