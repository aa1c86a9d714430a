using Microsoft.Extensions.DependencyInjection;
using Portal.Changes;
using Portal.Data;
using Portal.Sections;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class AddSectionTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _portal.Newsroom.AddEditionAsync(token: Token);
        await _portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
        await AddAsync("main", "keji");
    }

    [Theory]
    [InlineData("zj", "keji", AddSectionOutcome.EditionNotFound)]
    [InlineData("main", "Keji", AddSectionOutcome.PathMalformed)]
    [InlineData("main", "", AddSectionOutcome.PathMalformed)]
    [InlineData("main", "keji/", AddSectionOutcome.PathMalformed)]
    [InlineData("main", "jingji/chanye", AddSectionOutcome.ParentNotFound)]
    [InlineData("main", "news", AddSectionOutcome.PathReserved)]
    [InlineData("js", "archive", AddSectionOutcome.PathReserved)]
    [InlineData("main", "js", AddSectionOutcome.PathTaken)]
    [InlineData("main", "keji", AddSectionOutcome.PathTaken)]
    [InlineData("js", "keji", AddSectionOutcome.Added)]
    [InlineData("js", "news", AddSectionOutcome.Added)]
    [InlineData("main", "keji/news", AddSectionOutcome.Added)]
    public async Task A_path_is_free_or_refused_for_a_reason(string edition, string path, AddSectionOutcome expected)
    {
        Assert.Equal(expected, (await AddAsync(edition, path)).Outcome);
    }

    [Fact]
    public async Task A_section_comes_after_its_siblings_and_below_its_parent()
    {
        var first = (await AddAsync("main", "keji/hangtian")).Section!;
        var second = (await AddAsync("main", "keji/ai")).Section!;

        Assert.Equal(first.ParentId, second.ParentId);
        Assert.True(second.Order > first.Order);
    }

    [Fact]
    public async Task Adding_is_one_change()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var changes = scope.ServiceProvider.GetRequiredService<PortalContext>().Changes;

        Assert.Equal("keji", Assert.Single(changes, change => change.Kind == ChangeKind.SectionChanged).Detail);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private async Task<AddSectionResult> AddAsync(string edition, string path)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AddSection>().RunAsync(new AddSectionRequest(edition, path, "栏目"), Newsroom.Desk, Token);
    }
}
