using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Portal.Browser.Tests;

/// <summary>
/// Stands between the browser and the portal and passes pages on in small parts with a pause after each, everything else at
/// once: what readers see to whom a page comes slowly and whose browser has kept the style sheet. (Chromium reports what moves by three
/// CSS pixels or more.)
/// </summary>
internal sealed class SlowLine : IAsyncDisposable
{
    /// <summary>What comes together is at least so many bytes long, but for the last of them.</summary>
    private const int Part = 600;

    /// <summary>Long enough for the browser to paint what it has.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly HttpClient _portal;
    private readonly WebApplication _server;

    private SlowLine(Uri portal, WebApplication server)
    {
        _portal = new HttpClient { BaseAddress = portal };
        _server = server;
    }

    public string Address => _server.Urls.Single();

    public static async Task<SlowLine> StartAsync(Uri portal, CancellationToken token)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var line = new SlowLine(portal, server);
        server.Run(line.PassOnAsync);
        await server.StartAsync(token);
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _portal.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        using var answer = await _portal.GetAsync(context.Request.Path + context.Request.QueryString, context.RequestAborted);
        var content = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        var type = answer.Content.Headers.ContentType;
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = type?.ToString();
        if (type?.MediaType != MediaTypeNames.Text.Html)
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
            return;
        }

        for (var sent = 0; sent < content.Length;)
        {
            var end = EndOfPart(content, sent);
            await context.Response.Body.WriteAsync(content.AsMemory(sent..end), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Pause, TimeProvider.System, context.RequestAborted);
            sent = end;
        }
    }

    /// <summary>A part ends with a line: a line of text that comes in halves may break anew whatever the page does.</summary>
    private static int EndOfPart(byte[] content, int start)
    {
        var least = Math.Min(start + Part, content.Length);
        var line = content.AsSpan(least).IndexOf((byte)'\n');
        return line < 0 ? content.Length : least + line + 1;
    }
}
