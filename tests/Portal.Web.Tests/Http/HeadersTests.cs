using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

public sealed class HeadersTests(ReadersPortal portal)
{
    public static TheoryData<PageKind> Kinds => ReadersPortal.Kinds;

    /// <summary>Answers that are no pages.</summary>
    public static TheoryData<string> Others => ["/css/portal.css", "/favicon.svg", "/keji", "/healthz/live", "/healthz/ready", "/css/none.css"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_carries_every_header(PageKind kind) => await AssertHeadersAsync(portal.AddressOf(kind));

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Any_other_answer_carries_every_header(string path) => await AssertHeadersAsync(path);

    [Fact]
    public async Task A_304_carries_every_header()
    {
        using var first = await portal.GetAsync(PageKind.Home);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var response = await portal.Client.SendAsync(request, Token);

        AssertHeaders(response);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("PURGE")]
    public async Task A_method_that_a_page_does_not_have_is_refused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var response = await portal.Client.SendAsync(request, Token);

        Assert.Equal(405, (int)response.StatusCode);
        AssertHeaders(response);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_unknown_host_appears_nowhere(PageKind kind)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, portal.AddressOf(kind));
        request.Headers.Host = "evil.example:8443";
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        using var response = await portal.Client.SendAsync(request, Token);

        Assert.DoesNotContain("evil.example", response.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(Token), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_unknown_host_does_not_reach_a_redirect()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/keji");
        request.Headers.Host = "evil.example";
        using var response = await portal.Client.SendAsync(request, Token);

        Assert.Equal("/keji/", response.Headers.Location?.OriginalString);
    }

    private async Task AssertHeadersAsync(string path)
    {
        using var response = await portal.Client.GetAsync(path, Token);

        AssertHeaders(response);
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        var policy = Header(response, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("max-age=31536000", Header(response, "Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Empty(Header(response, "Server"));
        Assert.Empty(Header(response, "X-Powered-By"));
        Assert.Empty(Header(response, "Set-Cookie"));
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
