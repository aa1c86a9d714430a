using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>RFC 9110, 9.3.2: HEAD answers as GET does, without the body.</summary>
public sealed class HeadTests(ReadersPortal portal)
{
    public static TheoryData<PageKind> Kinds => ReadersPortal.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task HEAD_of_a_page_equals_GET(PageKind kind) => await CompareAsync(portal.AddressOf(kind));

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    [InlineData("/keji")]
    [InlineData("/no/such/page")]
    public async Task HEAD_of_other_addresses_equals_GET(string path) => await CompareAsync(path);

    private async Task CompareAsync(string path)
    {
        using var get = await portal.Client.GetAsync(path, Token);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await portal.Client.SendAsync(request, Token);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
    }

    private static List<string> Headers(HttpResponseMessage response) =>
    [
        .. response.Headers.Concat(response.Content.Headers).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal),
    ];
}
