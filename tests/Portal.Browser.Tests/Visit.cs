using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>One reader on one page, and what the browser had to complain about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Text} {message.Location}");
        page.PageError += (_, error) => Note(true, error);
        // What a script has under way when the page is left is broken off, and that is as it should be.
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Url} {request.Failure}");
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, failed requests.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>Absolute addresses that the page asked for, its own included.</summary>
    public ConcurrentBag<string> Requests { get; } = [];

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private void Note(bool complaint, string text)
    {
        if (complaint)
        {
            Complaints.Enqueue(text);
        }
    }
}
