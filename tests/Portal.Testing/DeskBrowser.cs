using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Portal.Testing;

/// <summary>A browser without script at the desk: it keeps cookies and sends forms with the tokens that pages gave it.</summary>
public sealed class DeskBrowser : IDisposable
{
    public const string Password = "seven green kites over linjiang";
    private readonly HttpClient _client;
    private string? _token;

    public DeskBrowser(PortalFactory portal, string language = "zh-CN")
        : this(cookies => portal.CreateDefaultClient(new Uri(PortalFactory.Address), new CookieContainerHandler(cookies)), language)
    {
    }

    private DeskBrowser(Func<CookieContainer, HttpClient> connect, string language)
    {
        Cookies = new CookieContainer();
        _client = connect(Cookies);
        _client.DefaultRequestHeaders.Add("Accept-Language", language);
        _client.DefaultRequestHeaders.Add("User-Agent", "Test/1.0");
    }

    /// <summary>At a server of another process, on this machine.</summary>
    public static DeskBrowser At(Uri server) => new(
        cookies => new HttpClient(new LocalCookies(cookies) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } })
        {
            BaseAddress = server,
        },
        "zh-CN");

    /// <summary>Reaches the portal by HTTPS, which a proxy in front of it ends.</summary>
    public static DeskBrowser BehindProxy(PortalFactory portal) => new(
        cookies => portal.CreateDefaultClient(new UriBuilder(PortalFactory.Address) { Scheme = Uri.UriSchemeHttp, Port = -1 }.Uri, new LocalCookies(cookies)), "zh-CN");

    public CookieContainer Cookies { get; }

    /// <summary>Where the last answer pointed; null when it was no redirect.</summary>
    public string? Location { get; private set; }

    public HttpStatusCode Status { get; private set; }

    /// <summary>All words of the last page.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Headers of the last answer.</summary>
    public HttpResponseMessage? Answer { get; private set; }

    /// <summary>Opens a page; redirects are noted, not followed.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await ReadAsync(request, token);
    }

    /// <summary>Sends a form with the token of the last page that had one.</summary>
    public Task<IHtmlDocument> SendAsync(string path, IEnumerable<(string Name, string Value)> fields, CancellationToken token) =>
        SendWithTokenAsync(path, fields, _token ?? "", token);

    /// <param name="formToken">What the form says to prove that it came from here.</param>
    public async Task<IHtmlDocument> SendWithTokenAsync(
        string path, IEnumerable<(string Name, string Value)> fields, string formToken, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(
                fields.Append(("__RequestVerificationToken", formToken)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        return await ReadAsync(request, token);
    }

    public Task<IHtmlDocument> SendAsync(string path, CancellationToken token, params (string Name, string Value)[] fields) =>
        SendAsync(path, fields, token);

    /// <summary>Asks as a script of the desk does: with a form and the token, for JSON.</summary>
    /// <returns>What was answered; undefined when it was no JSON.</returns>
    public Task<JsonElement> AskAsync(string path, CancellationToken token, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return AskAsync(path, form, token);
    }

    /// <summary>As <see cref="AskAsync(string, CancellationToken, ValueTuple{string, string}[])"/>, with a file.</summary>
    public Task<JsonElement> AskWithFileAsync(string path, string field, string name, byte[] content, CancellationToken token) =>
        AskAsync(path, new MultipartFormDataContent { { new ByteArrayContent(content), field, name } }, token);

    /// <summary>As <see cref="AskAsync(string, CancellationToken, ValueTuple{string, string}[])"/>, with any body.</summary>
    public async Task<JsonElement> AskAsync(string path, HttpContent form, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("RequestVerificationToken", _token ?? "");
        await ReadAsync(request, token);
        return Answer!.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
            ? JsonSerializer.Deserialize<JsonElement>(await Answer.Content.ReadAsStringAsync(token))
            : default;
    }

    /// <summary>Sends a form with files, under the name of the field that holds several.</summary>
    public async Task<IHtmlDocument> SendFilesAsync(
        string path, string field, IEnumerable<(string Name, byte[] Content)> files, CancellationToken token, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", _token ?? "")))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), field, name);
        }

        request.Content = form;
        return await ReadAsync(request, token);
    }

    /// <summary>Takes a session that was opened elsewhere, and opens a page so that the token is that of the person.</summary>
    public async Task UseSessionAsync(string key, CancellationToken token)
    {
        Cookies.Add(new Uri(PortalFactory.Address), new Cookie("portal-desk", key, "/admin"));
        await OpenAsync("/admin/account", token);
    }

    /// <summary>Signs in by password, and opens a page so that the token is that of the person.</summary>
    public async Task SignInAsync(string email, CancellationToken token, string password = Password)
    {
        await OpenAsync("/admin/sign-in", token);
        await SendAsync("/admin/sign-in", token, ("email", email), ("password", password));
        await OpenAsync("/admin/account", token);
    }

    private async Task<IHtmlDocument> ReadAsync(HttpRequestMessage request, CancellationToken token)
    {
        Answer?.Dispose();
        Answer = await _client.SendAsync(request, token);
        Status = Answer.StatusCode;
        Location = Answer.Headers.Location?.OriginalString;
        var page = await new HtmlParser().ParseDocumentAsync(await Answer.Content.ReadAsStreamAsync(token), token);
        Text = page.Body?.TextContent ?? "";
        _token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? _token;
        return page;
    }

    public void Dispose()
    {
        Answer?.Dispose();
        _client.Dispose();
    }

    /// <summary>Keeps cookies as browsers do, to which this machine is secure without TLS (W3C Secure Contexts, 3.1).</summary>
    private sealed class LocalCookies(CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var secure = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttps }.Uri;
            if (cookies.GetCookieHeader(secure) is { Length: > 0 } held)
            {
                request.Headers.Add("Cookie", held);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var given))
            {
                given.ToList().ForEach(cookie => cookies.SetCookies(secure, cookie));
            }

            return answer;
        }
    }
}
