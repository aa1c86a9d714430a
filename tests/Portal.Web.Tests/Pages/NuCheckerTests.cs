using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>Every kind of page at once.</summary>
public sealed class NuCheckerTests(ReadersPortal portal)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_checker_finds_no_error_on_any_kind_of_page()
    {
        using var checker = new NuChecker();
        foreach (var kind in Enum.GetValues<PageKind>())
        {
            using var response = await portal.GetAsync(kind);
            await checker.AddAsync(kind.ToString(), await response.Content.ReadAsByteArrayAsync(Token));
        }

        Assert.Empty(await checker.CheckAsync());
    }
}
