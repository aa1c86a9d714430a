using System.Net;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Crawlers;

public sealed class CrawlersTests(ReadersPortal portal)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Robots_are_welcome_everywhere_but_at_the_desk()
    {
        var robots = await portal.Client.GetStringAsync("/robots.txt", Token);

        Assert.Equal($"User-agent: *\nDisallow: /admin\nDisallow: /preview\n\nSitemap: {PortalFactory.Address}/sitemap.xml\n", robots);
    }

    [Theory]
    [InlineData("Search", "Baiduspider", "GPTBot", "PerplexityBot")]
    [InlineData("Training", "GPTBot", "Baiduspider", "PerplexityBot")]
    [InlineData("Answers", "PerplexityBot", "Baiduspider", "GPTBot")]
    public async Task One_class_of_crawlers_is_refused_without_the_others(string key, string refused, string first, string second)
    {
        await using var other = new PortalFactory { Settings = { [$"Robots:{key}"] = "refuse" } };
        using var client = other.CreateClient();

        var groups = (await client.GetStringAsync("/robots.txt", Token)).Split("\n\n");

        Assert.Contains(groups, group => group.Contains($"User-agent: {refused}\n", StringComparison.Ordinal) && group.EndsWith("Disallow: /", StringComparison.Ordinal));
        Assert.DoesNotContain(groups, group => group.Contains(first, StringComparison.Ordinal) || group.Contains(second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/.well-known/security.txt")]
    [InlineData("/ads.txt")]
    [InlineData("/trust.txt")]
    public async Task What_is_not_set_is_not_there(string path)
    {
        using var response = await portal.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task What_is_set_is_told_where_others_look_for_it()
    {
        await using var other = new PortalFactory
        {
            Settings =
            {
                ["WellKnown:SecurityContacts:0"] = "mailto:security@news.example",
                ["WellKnown:SecurityExpires"] = "2026-06-30",
                ["WellKnown:Ads:0"] = "ads.example, 12345, DIRECT, abc",
                ["WellKnown:Trust:0"] = "belongto=https://journallist.example/",
                ["WellKnown:Trust:1"] = "contact=https://news.example/about/contact",
            },
        };
        using var client = other.CreateClient();

        Assert.Equal(
            $"Contact: mailto:security@news.example\nExpires: 2026-06-30T00:00:00Z\nPreferred-Languages: zh, en\nCanonical: {PortalFactory.Address}/.well-known/security.txt\n",
            await client.GetStringAsync("/.well-known/security.txt", Token));
        Assert.Equal("ads.example, 12345, DIRECT, abc\n", await client.GetStringAsync("/ads.txt", Token));
        Assert.Equal("belongto=https://journallist.example/\ncontact=https://news.example/about/contact\n", await client.GetStringAsync("/trust.txt", Token));
    }
}
