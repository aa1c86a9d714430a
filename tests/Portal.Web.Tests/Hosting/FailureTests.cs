using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Portal.Web.Tests.Hosting;

public sealed class FailureTests(FailingPortal portal) : IClassFixture<FailingPortal>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/news/2025/1107/1.html")]
    [InlineData("/corrections")]
    [InlineData("/archive/2025/11/07")]
    public async Task A_page_that_the_database_does_not_give_answers_503_with_a_page_and_when_to_ask_again(string path)
    {
        using var client = portal.Factory.CreateClient();
        using var response = await client.GetAsync(path, Token);
        using var page = await ParseAsync(response);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter?.Delta);
        Assert.Equal("出了点问题", page.QuerySelector("h1")?.TextContent);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Nothing_of_the_exception_reaches_the_page()
    {
        using var client = portal.Factory.CreateClient();
        using var response = await client.GetAsync("/", Token);

        var html = await response.Content.ReadAsStringAsync(Token);

        Assert.DoesNotContain("Exception", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SQL", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("PublishedListings", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_names_the_correlation_id_that_every_line_of_the_log_has()
    {
        using var client = portal.Factory.CreateClient();
        using var response = await client.GetAsync("/", Token);
        using var page = await ParseAsync(response);

        var id = page.QuerySelector(".notice__id code")!.TextContent;
        var lines = (await LogAsync()).Where(line => line.Contains(id, StringComparison.Ordinal)).ToList();

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Contains(lines, line => line.Contains("PublishedListings", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("responded 503", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(id, Property(line, "CorrelationId")));
    }

    [Fact]
    public async Task The_failure_is_an_error_in_the_log_and_nothing_of_the_reader_is()
    {
        using var client = portal.Factory.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?secret=17");
        request.Headers.Add("X-Forwarded-For", "203.0.113.77");
        using var response = await client.SendAsync(request, Token);

        var lines = await LogAsync();

        Assert.Contains(lines, line => Property(line, "@l") == "Error");
        Assert.DoesNotContain(lines, line => line.Contains("secret=17", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("203.0.113.77", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_page_answers_HEAD_as_GET()
    {
        using var client = portal.Factory.CreateClient();
        using var get = await client.GetAsync("/", Token);
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");
        using var head = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_failed_page_carries_the_headers_of_every_page()
    {
        using var client = portal.Factory.CreateClient();
        using var response = await client.GetAsync("/", Token);

        Assert.Contains("default-src 'none'", string.Join(' ', response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options").ToList());
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);

    /// <summary>The lines of the log file, each an object of JSON.</summary>
    private async Task<IReadOnlyList<string>> LogAsync()
    {
        var path = Assert.Single(Directory.GetFiles(Path.Combine(portal.Factory.DataFolder, "logs"), "*.json"));
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return (await reader.ReadToEndAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? Property(string line, string name)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
