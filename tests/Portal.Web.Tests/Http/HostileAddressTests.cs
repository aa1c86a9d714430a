using System.Net;
using Xunit;

namespace Portal.Web.Tests.Http;

/// <summary>Whatever is asked, the answer is a page, a refusal or a hop, never a failure.</summary>
public sealed class HostileAddressTests(ReadersPortal portal)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/..%2f")]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/web.config")]
    [InlineData("/%ff%fe")]
    [InlineData("/%ed%a0%80")]
    [InlineData("/%E6%96%B0%E9%97%BB/")]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/'%20OR%201=1--")]
    [InlineData("/{0}%7B1%7D")]
    [InlineData("/a/b/c/d/e/f/g/h")]
    [InlineData("/news")]
    [InlineData("/news/")]
    [InlineData("/news/99999999999.html")]
    [InlineData("/news/-1.html")]
    [InlineData("/news/0.html")]
    [InlineData("/news/1e3.html")]
    [InlineData("/news/%D9%A1.html")]
    [InlineData("/news/2025/1107/")]
    [InlineData("/news/.html")]
    [InlineData("/archive")]
    [InlineData("/archive/2025/02/30")]
    [InlineData("/archive/0000/01/01")]
    [InlineData("/archive/0001/01/01")]
    [InlineData("/archive/9999/12/31")]
    [InlineData("/archive/2025/13/01")]
    [InlineData("/archive/2025/00/00")]
    [InlineData("/archive/2025/-1/01")]
    [InlineData("/archive/99999999999/01/01")]
    [InlineData("/archive/2025/11/08")]
    [InlineData("/nowhere/archive/2025/11/07")]
    [InlineData("/people/")]
    [InlineData("/people/nobody")]
    [InlineData("/people/lin-wan/more")]
    [InlineData("/tags/none")]
    [InlineData("/topics/none")]
    [InlineData("/sources/none")]
    [InlineData("/about/none")]
    [InlineData("/error/500")]
    [InlineData("/error/200")]
    [InlineData("/error/404")]
    [InlineData("/error/99999999999")]
    [InlineData("/main/")]
    [InlineData("/media/none/480.jpg")]
    [InlineData("/healthz")]
    public async Task An_address_that_is_none_answers_404(string path)
    {
        using var response = await portal.Client.GetAsync(path, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData("/people/")]
    [InlineData("/people/lin-wan?before=")]
    [InlineData("/?")]
    public async Task A_very_long_address_is_no_failure(string start)
    {
        using var words = await portal.Client.GetAsync(start + new string('a', 6000), Token);
        using var slashes = await portal.Client.GetAsync(start + string.Concat(Enumerable.Repeat("a/", 3000)), Token);

        Assert.InRange((int)words.StatusCode, 200, 499);
        Assert.InRange((int)slashes.StatusCode, 200, 499);
    }

    [Theory]
    [InlineData("If-None-Match", "garbage")]
    [InlineData("If-None-Match", "\"")]
    [InlineData("If-Modified-Since", "yesterday")]
    [InlineData("Range", "bytes=5-2")]
    [InlineData("Range", "bytes=0-10")]
    [InlineData("Accept", "image/png")]
    [InlineData("Accept-Language", "fr;q=9")]
    [InlineData("Accept-Encoding", "zstd;q=x")]
    [InlineData("traceparent", "00-zz")]
    [InlineData("Cookie", "=;;;")]
    public async Task A_header_that_is_wrong_still_gets_the_page(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation(name, value);
        using var response = await portal.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/no/such/page", "multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("/no/such/page", "multipart/form-data", "broken")]
    [InlineData("/", "multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("/no/such/page", "application/x-www-form-urlencoded", "%ff=%&&&=")]
    [InlineData("/no/such/page", "application/json", "{")]
    public async Task A_form_that_cannot_be_read_is_no_failure(string path, string type, string body)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await portal.Client.PostAsync(path, content, Token);

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_an_address_says_is_not_printed_on_the_page()
    {
        using var response = await portal.Client.GetAsync("/%3Cimg%20src=x%20onerror=alert(1)%3E?q=%3Cb%3E", Token);

        var html = await response.Content.ReadAsStringAsync(Token);

        Assert.DoesNotContain("onerror", html, StringComparison.Ordinal);
    }
}
