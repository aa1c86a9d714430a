using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

public sealed class ChineseBytesTests(ReadersPortal portal)
{
    public static TheoryData<PageKind> Kinds => ReadersPortal.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Chinese_is_sent_as_itself(PageKind kind)
    {
        using var response = await portal.GetAsync(kind);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("&#", html.Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", html, StringComparison.Ordinal);
        Assert.DoesNotContain("%E", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rare_sign_and_an_ideographic_space_are_sent_as_themselves()
    {
        using var response = await portal.GetAsync(PageKind.PlainArticle);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("<h1 class=\"title\">𠮷野旧事　一条老街的下午</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<title>𠮷野旧事　一条老街的下午 - 山河新闻</title>", html, StringComparison.Ordinal);
    }
}
