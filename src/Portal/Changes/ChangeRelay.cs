using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Portal.Changes;

/// <summary>
/// Reads changes that any node has stored and tells this node's listeners. Each has a backlog of its own: one that fails is told again
/// at the next reading, and the others do not wait for it.
/// </summary>
public sealed partial class ChangeRelay(
    IServiceScopeFactory scopes, IEnumerable<IChangeListener> listeners, TimeProvider clock, ILogger<ChangeRelay> logger)
{
    /// <summary>Whoever has so many changes to hear starts over instead.</summary>
    public const int LongestBacklog = 5000;

    /// <summary>A node that could not read for so long starts over.</summary>
    public static readonly TimeSpan LongestAbsence = TimeSpan.FromMinutes(10);

    private readonly ChangeCursor _cursor = new();
    private readonly List<Listening> _listenings = [.. listeners.Select(listener => new Listening(listener))];
    private DateTime _readAtUtc;

    /// <summary>Begins at the newest change; every listener starts over.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await StartOverAsync(cancellationToken);
        foreach (var listening in _listenings)
        {
            await listening.TellAsync(cancellationToken);
        }
    }

    /// <summary>Reads once what is new and tells it. What a listener throws is logged; what the database throws is not caught.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow().UtcDateTime - _readAtUtc > LongestAbsence)
        {
            await StartOverAsync(cancellationToken);
        }

        var changes = await NewAsync(cancellationToken);
        if (changes.Count > LongestBacklog)
        {
            await StartOverAsync(cancellationToken);
        }
        else
        {
            _listenings.ForEach(listening => listening.Add(changes));
        }

        await Task.WhenAll(_listenings.Select(listening => TellAsync(listening, cancellationToken)));
    }

    private async Task StartOverAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var query = scope.ServiceProvider.GetRequiredService<ChangesQuery>();
        var last = await query.LastIdAsync(cancellationToken);
        // One more than the window, since more may have come since.
        var recent = await query.ReadAsync(last - ChangeCursor.Window, int.MaxValue, cancellationToken);
        _readAtUtc = clock.GetUtcNow().UtcDateTime;
        _cursor.Begin([.. recent.Select(change => change.ChangeId)], _readAtUtc);
        _listenings.ForEach(listening => listening.StartOver());
    }

    private async Task<IReadOnlyList<ChangeNotice>> NewAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var read = await scope.ServiceProvider.GetRequiredService<ChangesQuery>()
            .ReadAsync(_cursor.ReadFrom, LongestBacklog + ChangeCursor.Window + 1, cancellationToken);
        _readAtUtc = clock.GetUtcNow().UtcDateTime;
        var fresh = _cursor.Take([.. read.Select(change => change.ChangeId)], _readAtUtc);
        return [.. read.Where(change => change.IsDone && fresh.Contains(change.ChangeId))];
    }

    private async Task TellAsync(Listening listening, CancellationToken cancellationToken)
    {
        try
        {
            await listening.TellAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.ListenerFailed(logger, listening.Name, exception);
        }
    }

    /// <summary>A listener and what it has still to hear.</summary>
    private sealed class Listening(IChangeListener listener)
    {
        private readonly List<ChangeNotice> _backlog = [];
        private bool _startsOver;

        public string Name => listener.GetType().Name;

        public void Add(IReadOnlyList<ChangeNotice> changes)
        {
            _backlog.AddRange(changes);
            if (_backlog.Count > LongestBacklog)
            {
                StartOver();
            }
        }

        public void StartOver()
        {
            _backlog.Clear();
            _startsOver = true;
        }

        public async Task TellAsync(CancellationToken cancellationToken)
        {
            if (_startsOver)
            {
                await listener.StartOverAsync(cancellationToken);
                _startsOver = false;
            }

            if (_backlog.Count > 0)
            {
                await listener.HearAsync(_backlog, cancellationToken);
                _backlog.Clear();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "ListenerFailed", Level = LogLevel.Error, Message = "{Listener} could not do what changes call for and is told again")]
        public static partial void ListenerFailed(ILogger logger, string listener, Exception exception);
    }
}
