using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Testing;
using Portal.Web.Hosting;
using Xunit;

namespace Portal.Web.Tests.Hosting;

public sealed class HeadStartTests
{
    [Fact]
    public async Task Reads_nothing_and_makes_nothing_where_there_is_no_database()
    {
        await using var portal = new PortalFactory();
        var folder = Path.Combine(portal.DataFolder, "none");

        await HeadStart.RunAsync(Settings(folder), EnvironmentOf(portal));

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Reads_the_home_page_and_leaves_the_database_as_it_is()
    {
        await using var portal = new PortalFactory();
        var edition = await portal.Newsroom.AddEditionAsync(token: TestContext.Current.CancellationToken);
        await portal.Newsroom.PublishAsync(TestStories.Brief(), edition, token: TestContext.Current.CancellationToken);
        var before = Directory.EnumerateFiles(portal.DataFolder).Order(StringComparer.Ordinal).ToList();

        Assert.True(await HeadStart.ReadAsync(Settings(portal.DataFolder), EnvironmentOf(portal)));

        using var client = portal.CreateClient();
        Assert.NotEmpty(await client.GetStringAsync("/healthz/ready", TestContext.Current.CancellationToken));
        Assert.Equal(before, Directory.EnumerateFiles(portal.DataFolder).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Translates_a_statement_without_a_database()
    {
        await HeadStart.TranslateAsync();
    }

    private static IConfiguration Settings(string folder) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Portal:DataFolder"] = folder }).Build();

    private static IHostEnvironment EnvironmentOf(PortalFactory portal) => portal.Services.GetRequiredService<IHostEnvironment>();
}
