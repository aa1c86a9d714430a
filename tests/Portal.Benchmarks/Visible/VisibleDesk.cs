using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Benchmarks.Speed;
using Portal.Data;
using Portal.Editions;
using Portal.Sections;
using Portal.Stories;
using Portal.Testing;
using Portal.Testing.Load;

namespace Portal.Benchmarks.Visible;

/// <summary>Publishes a new story and then a changed version of it, and waits each time until every page shows it.</summary>
internal sealed class VisibleDesk : IDisposable
{
    private static readonly string[] Kinds = ["article", "home", "section", "person"];

    private readonly ServedPortal _portal;
    private readonly Edition _edition;
    private readonly Section _section;
    private readonly Credit _reporter;
    private readonly string[] _paths;
    private readonly List<PageConnection> _connections;
    private readonly List<List<double>> _times = [.. Kinds.Select(_ => new List<double>())];
    private readonly List<double> _acts = [];
    private readonly List<int> _stories = [];

    private VisibleDesk(ServedPortal portal, SpeedPages pages, Edition edition, Section section, Credit reporter)
    {
        _portal = portal;
        _edition = edition;
        _section = section;
        _reporter = reporter;
        _paths = ["", pages.Home, pages.Section, pages.Person];
        _connections = [.. Kinds.Select(_ => new PageConnection(portal.Address))];
    }

    public static async Task<VisibleDesk> OpenAsync(ServedPortal portal, SpeedPages pages)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var edition = await data.Editions.FirstAsync(row => row.IsMain);
        var (path, slug) = (pages.Section.Trim('/'), pages.Person.Split('/')[^1]);
        var section = await data.Sections.FirstAsync(row => row.EditionId == edition.EditionId && row.Path == path);
        var person = await data.People.FirstAsync(row => row.Slug == slug);
        return new VisibleDesk(portal, pages, edition, section, new Credit(CreditRole.Reporter, person.Name, person.Slug));
    }

    public async Task PublishAndChangeAsync(PeriodicTimer timer)
    {
        var story = await PublishAsync(string.Create(CultureInfo.InvariantCulture, $"visible{_stories.Count}a"), articleId: null);
        _stories.Add(story);
        await timer.WaitForNextTickAsync();
        await PublishAsync(string.Create(CultureInfo.InvariantCulture, $"visible{_stories.Count}b"), story);
        await timer.WaitForNextTickAsync();
    }

    /// <summary>Forgets what was measured.</summary>
    public void Forget()
    {
        _acts.Clear();
        _times.ForEach(times => times.Clear());
    }

    public async Task WithdrawAllAsync()
    {
        foreach (var story in _stories)
        {
            await _portal.Newsroom.WithdrawAsync(story);
        }
    }

    public Markdown Table()
    {
        var table = new Markdown("Milliseconds from the return of the act to the new page, at 2,000 requests a second", "page", "p50", "p99", "most");
        foreach (var (kind, times) in Kinds.Zip(_times))
        {
            Add(table, kind, times);
        }

        Add(table, "(saving and publishing itself)", _acts);
        return table;
    }

    private static void Add(Markdown table, string name, List<double> times)
    {
        var latencies = new Latencies();
        latencies.Add(times);
        table.Add(name, latencies.At(0.5), latencies.At(0.99), latencies.At(1));
    }

    private async Task<int> PublishAsync(string mark, int? articleId)
    {
        var story = TestStories.Brief($"临江新馆开放 {mark}") with { Credits = [_reporter, new Credit(CreditRole.Editor, "周牧")] };
        var begun = Stopwatch.GetTimestamp();
        var published = await _portal.Newsroom.PublishAsync(story, _edition, _section, articleId: articleId);
        var done = Stopwatch.GetTimestamp();
        _acts.Add(Stopwatch.GetElapsedTime(begun, done).TotalMilliseconds);
        _paths[0] = published.Path;
        await Task.WhenAll(Enumerable.Range(0, Kinds.Length).Select(kind => Task.Factory.StartNew(
            () => _times[kind].Add(Look(kind, mark, done)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return published.ArticleId;
    }

    /// <returns>Milliseconds until the first page arrived that names the story.</returns>
    private double Look(int kind, string mark, long done)
    {
        while (true)
        {
            var reply = _connections[kind].Get(_paths[kind]);
            var arrived = Stopwatch.GetElapsedTime(done);
            if (reply.Text().Contains(mark, StringComparison.Ordinal))
            {
                return arrived.TotalMilliseconds;
            }

            if (arrived > TimeSpan.FromSeconds(30))
            {
                throw new InvalidOperationException($"{_paths[kind]} does not show {mark}.");
            }
        }
    }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());
}
