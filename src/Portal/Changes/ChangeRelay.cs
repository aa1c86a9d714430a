using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Portal.Changes;

/// <summary>
/// Reads changes that any node has stored and tells this node's listeners. Each has a backlog of its own: one that fails is told again
/// at the next reading, and neither the others nor the reading wait for one that takes long.
/// </summary>
public sealed partial class ChangeRelay(
    IServiceScopeFactory scopes, IEnumerable<IChangeListener> listeners, TimeProvider clock, ILogger<ChangeRelay> logger)
{
    /// <summary>Whoever has so many changes to hear starts over instead.</summary>
    public const int LongestBacklog = 5000;

    /// <summary>A node that could not read for so long starts over.</summary>
    public static readonly TimeSpan LongestAbsence = TimeSpan.FromMinutes(10);

    /// <summary>Reading goes on when a listener takes longer, and does not wait for it again until it has done.</summary>
    private static readonly TimeSpan LongestTelling = TimeSpan.FromSeconds(5);

    // More gaps than these are looked for in turn, the lowest first.
    private const int MostMissing = 1000;

    private readonly ChangeCursor _cursor = new();
    private readonly List<Listening> _listenings = [.. listeners.Select(listener => new Listening(listener))];
    private DateTime _readAtUtc;

    /// <summary>Begins at the newest change; every listener starts over.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await StartOverAsync(cancellationToken);
        foreach (var listening in _listenings)
        {
            await listening.BeginAsync(cancellationToken);
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

        try
        {
            // By the clock of the machine: how long somebody works has nothing to do with what time it is for readers.
            await Task.WhenAll(_listenings.Select(listening => listening.TellAsync(logger, cancellationToken)))
                .WaitAsync(LongestTelling, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Whoever takes so long goes on alone.
        }
    }

    private async Task StartOverAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var query = scope.ServiceProvider.GetRequiredService<ChangesQuery>();
        var last = await query.LastIdAsync(cancellationToken);
        var recent = await query.IdsAsync(last - ChangeCursor.Window, cancellationToken);
        _readAtUtc = clock.GetUtcNow().UtcDateTime;
        _cursor.Begin(recent, _readAtUtc);
        _listenings.ForEach(listening => listening.StartOver());
    }

    private async Task<IReadOnlyList<ChangeNotice>> NewAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var query = scope.ServiceProvider.GetRequiredService<ChangesQuery>();
        var late = await query.ReadAsync([.. _cursor.Missing.Take(MostMissing)], cancellationToken);
        IReadOnlyList<ChangeNotice> read = [.. late, .. await query.ReadAsync(_cursor.ReadFrom, LongestBacklog + 1, cancellationToken)];
        _readAtUtc = clock.GetUtcNow().UtcDateTime;
        var fresh = _cursor.Take([.. read.Select(change => change.ChangeId)], _readAtUtc);
        return [.. read.Where(change => change.IsDone && fresh.Contains(change.ChangeId))];
    }

    /// <summary>A listener and what it has still to hear.</summary>
    private sealed class Listening(IChangeListener listener)
    {
        private readonly Lock _gate = new();
        private readonly List<ChangeNotice> _backlog = [];
        private bool _startsOver;
        private bool _isFailing;
        private Task _telling = Task.CompletedTask;

        public void Add(IReadOnlyList<ChangeNotice> changes)
        {
            lock (_gate)
            {
                _backlog.AddRange(changes);
                if (_backlog.Count > LongestBacklog)
                {
                    StartOver();
                }
            }
        }

        public void StartOver()
        {
            lock (_gate)
            {
                _backlog.Clear();
                _startsOver = true;
            }
        }

        public async Task BeginAsync(CancellationToken cancellationToken)
        {
            await listener.StartOverAsync(cancellationToken);
            _startsOver = false;
        }

        /// <returns>Ends when everything added before has been heard, or has failed; at once where an earlier telling has not ended. Never fails.</returns>
        public Task TellAsync(ILogger logger, CancellationToken cancellationToken)
        {
            if (!_telling.IsCompleted)
            {
                return Task.CompletedTask;
            }

            return _telling = Task.Run(() => TellOnceAsync(logger, cancellationToken), CancellationToken.None);
        }

        private async Task TellOnceAsync(ILogger logger, CancellationToken cancellationToken)
        {
            var (startsOver, changes) = Take();
            try
            {
                if (startsOver)
                {
                    await listener.StartOverAsync(cancellationToken);
                }

                if (changes.Count > 0)
                {
                    await listener.HearAsync(changes, cancellationToken);
                }

                _isFailing = false;
            }
            catch (Exception exception)
            {
                GiveBack(startsOver, changes);
                LogOnce(exception, logger, cancellationToken);
            }
        }

        private (bool StartsOver, IReadOnlyList<ChangeNotice> Changes) Take()
        {
            lock (_gate)
            {
                var taken = (_startsOver, (IReadOnlyList<ChangeNotice>)[.. _backlog]);
                _startsOver = false;
                _backlog.Clear();
                return taken;
            }
        }

        private void GiveBack(bool startsOver, IReadOnlyList<ChangeNotice> changes)
        {
            lock (_gate)
            {
                _startsOver |= startsOver;
                _backlog.InsertRange(0, changes);
            }
        }

        /// <summary>Once, however often it fails in a row.</summary>
        private void LogOnce(Exception exception, ILogger logger, CancellationToken cancellationToken)
        {
            if (!_isFailing && !cancellationToken.IsCancellationRequested)
            {
                _isFailing = true;
                Log.ListenerFailed(logger, listener.GetType().Name, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "ListenerFailed", Level = LogLevel.Error, Message = "{Listener} could not do what changes call for and is told again")]
        public static partial void ListenerFailed(ILogger logger, string listener, Exception exception);
    }
}
