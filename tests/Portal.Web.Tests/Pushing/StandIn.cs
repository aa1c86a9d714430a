using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Portal.Web.Tests.Pushing;

/// <summary>Stands, over real HTTP, for everybody who is told of changes, and for the public site.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<StandInRequest> _requests = new();

    private StandIn(WebApplication server) => _server = server;

    public string Address => _server.Urls.Single();

    /// <summary>In the order in which they came, those to the public site not among them.</summary>
    public IReadOnlyList<StandInRequest> Requests => [.. _requests];

    /// <summary>What the public site answers at a path.</summary>
    public Func<string, int> Public { get; set; } = _ => StatusCodes.Status200OK;

    public Func<StandInRequest, HttpContext, Task> IndexNow { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Takes everything until told otherwise.</summary>
    public Func<StandInRequest, HttpContext, Task> Baidu { get; set; } = (request, context) =>
        context.Response.WriteAsync($$"""{"remain":4999,"success":{{request.Lines.Count}}}""");

    public Func<StandInRequest, HttpContext, Task> Hub { get; set; } = Status(StatusCodes.Status204NoContent);

    public static async Task<StandIn> StartAsync(CancellationToken token)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var standIn = new StandIn(server);
        server.Run(standIn.AnswerAsync);
        await server.StartAsync(token);
        return standIn;
    }

    public static Func<StandInRequest, HttpContext, Task> Status(int status, string? retryAfter = null) => (_, context) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    };

    public static Func<StandInRequest, HttpContext, Task> Body(int status, string body) => (_, context) =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    };

    /// <summary>Answers when the other side has gone away.</summary>
    public static Task Never(StandInRequest request, HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    public IReadOnlyList<StandInRequest> To(string path) => [.. _requests.Where(request => request.Path == path)];

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = Public(path);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var request = new StandInRequest(path, context.Request.QueryString.Value ?? "", context.Request.ContentType ?? "", await reader.ReadToEndAsync(context.RequestAborted));
        _requests.Enqueue(request);
        await (path switch
        {
            "/indexnow" => IndexNow(request, context),
            "/urls" => Baidu(request, context),
            _ => Hub(request, context),
        });
    }
}
