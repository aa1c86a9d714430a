using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Editions;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>The audit trail, as a page and as a file.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private Edition? _main;
    private Edition? _other;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _main = await _portal.Newsroom.AddEditionAsync(token: Token);
        _other = await _portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
        await _portal.RefreshAsync(Token);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task It_shows_who_did_what_to_what_the_newest_first()
    {
        var live = await _portal.Newsroom.PublishAsync(TestStories.Brief("审计页上的稿件"), _main!, token: Token);
        using var keeper = await _portal.SignInAsync("keeper@news.example", Token, new Grant(null, Role.Administrator));

        var page = await keeper.OpenAsync($"/admin/audit?article={live.ArticleId}", Token);

        var rows = page.QuerySelectorAll("tbody tr");
        Assert.Contains("发布", rows[0].Children[2].TextContent, StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal($"/admin/articles/{live.ArticleId}/history", row.QuerySelector("a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task It_finds_what_was_refused_of_a_person_on_a_day()
    {
        using var reporter = await _portal.SignInAsync("reporter@news.example", Token, new Grant(_main!.EditionId, Role.Reporter));
        await reporter.OpenAsync("/admin/staff", Token);
        Assert.Equal(HttpStatusCode.Forbidden, reporter.Status);
        using var keeper = await _portal.SignInAsync("keeper@news.example", Token, new Grant(null, Role.Administrator));
        var today = TimeZoneInfo.ConvertTime(_portal.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

        var found = await keeper.OpenAsync($"/admin/audit?refused=true&kind=RequestRefused&from={today:yyyy-MM-dd}&to={today:yyyy-MM-dd}", Token);
        var none = await keeper.OpenAsync($"/admin/audit?refused=true&from={today.AddDays(1):yyyy-MM-dd}", Token);

        Assert.Contains("/admin/staff", Assert.Single(found.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Empty(none.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Who_keeps_one_edition_sees_that_one_only()
    {
        var theirs = await _portal.Newsroom.PublishAsync(TestStories.Brief("本版的稿件"), _main!, token: Token);
        var others = await _portal.Newsroom.PublishAsync(TestStories.Brief("别版的稿件"), _other!, token: Token);
        using var keeper = await _portal.SignInAsync("keeper@news.example", Token, new Grant(_main!.EditionId, Role.Administrator));

        Assert.NotEmpty((await keeper.OpenAsync($"/admin/audit?article={theirs.ArticleId}", Token)).QuerySelectorAll("tbody tr"));
        Assert.Empty((await keeper.OpenAsync($"/admin/audit?article={others.ArticleId}", Token)).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_file_holds_the_same_and_no_formula()
    {
        var live = await _portal.Newsroom.PublishAsync(TestStories.Brief("要撤下的稿件"), _main!, token: Token);
        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<WithdrawArticle>()
                .RunAsync(new WithdrawArticleRequest(live.ArticleId, "=HYPERLINK(\"http://bad.example\"),一"), Newsroom.Desk, Token);
        }

        using var keeper = await _portal.SignInAsync("keeper@news.example", Token, new Grant(null, Role.Administrator));
        await keeper.OpenAsync($"/admin/audit.csv?article={live.ArticleId}", Token);

        var bytes = await keeper.Answer!.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("编号,", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://bad.example\"\"),一\"", lines[1], StringComparison.Ordinal);
        Assert.Equal("text/csv", keeper.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("audit.csv", keeper.Answer.Content.Headers.ContentDisposition!.FileName);
    }
}
