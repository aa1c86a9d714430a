namespace Portal.Changes;

/// <summary>
/// Which changes have been read. Ids are given out when a row is written but seen when it is committed, so on SQL Server a lower id may
/// appear after a higher one. An id that was jumped over is therefore looked for again until nobody can be writing it any more; what
/// was rolled back leaves such a gap too.
/// </summary>
public sealed class ChangeCursor
{
    /// <summary>No act takes so long between writing its change and committing it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>So many ids back are looked for when reading begins, and at the most before one that is seen; SQL Server jumps by ten thousand when it
    /// is restarted.</summary>
    public const int Window = 1000;

    private readonly SortedDictionary<long, DateTime> _missing = [];
    private long _last;

    /// <summary>Reading goes on above this id.</summary>
    public long ReadFrom => _last;

    /// <summary>Ids below it that may still appear, the lowest first.</summary>
    public IEnumerable<long> Missing => _missing.Keys;

    /// <summary>Begins at the newest change; earlier ones are heard only if they were still being written.</summary>
    /// <param name="recent">Ids of the last changes, at least those of the <see cref="Window"/>, in ascending order.</param>
    public void Begin(IReadOnlyList<long> recent, DateTime nowUtc)
    {
        _missing.Clear();
        _last = recent.Count == 0 ? 0 : Math.Max(0, recent[^1] - Window);
        _ = Take(recent, nowUtc);
    }

    /// <param name="ids">Those of <see cref="Missing"/> that are there now, then all that lie above <see cref="ReadFrom"/>, or the lowest of them, in
    /// ascending order.</param>
    /// <returns>Those that were not read before.</returns>
    public IReadOnlySet<long> Take(IReadOnlyList<long> ids, DateTime nowUtc)
    {
        var fresh = new HashSet<long>();
        foreach (var id in ids)
        {
            if (id > _last)
            {
                Miss(_last + 1, id, nowUtc);
                _last = id;
                fresh.Add(id);
            }
            else if (_missing.Remove(id))
            {
                fresh.Add(id);
            }
        }

        GiveUp(nowUtc);
        return fresh;
    }

    private void Miss(long from, long to, DateTime nowUtc)
    {
        // A wider jump is one of the server's making: nobody writes a thousand changes at once before one that is seen.
        for (var id = Math.Max(from, to - Window); id < to; id++)
        {
            _missing.Add(id, nowUtc);
        }
    }

    private void GiveUp(DateTime nowUtc)
    {
        foreach (var id in _missing.Where(gap => nowUtc - gap.Value > Patience).Select(gap => gap.Key).ToList())
        {
            _missing.Remove(id);
        }
    }
}
