using Portal.Reading;

namespace Portal.Web.Caching;

/// <summary>
/// Lets pages fall at the instant at which an article becomes public. Each request looks at the clock, so no job can be late.
/// </summary>
public sealed class PageSchedule(PageCache cache, PageWarmer warmer, IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Queue<DueArticle> _due = new();
    private long _nextTicks = long.MaxValue;

    /// <summary>Reads again what is to come.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<DueQuery>().ReadAsync(cancellationToken);
        lock (_gate)
        {
            // What is read is still to come; what has come meanwhile stands in the old queue only.
            Announce(clock.GetUtcNow().UtcDateTime);
            _due = new Queue<DueArticle>(due);
            SetNext();
        }
    }

    /// <summary>Lets fall what the passing of time has made untrue.</summary>
    public void Keep(DateTime nowUtc)
    {
        if (nowUtc.Ticks >= Interlocked.Read(ref _nextTicks))
        {
            lock (_gate)
            {
                Announce(nowUtc);
                SetNext();
            }
        }
    }

    private void Announce(DateTime nowUtc)
    {
        while (_due.TryPeek(out var next) && next.DueUtc <= nowUtc)
        {
            warmer.WarmFallen(cache.Evict([.. CacheTags.Of(next)]));
            warmer.WarmArticle(next.ArticleId);
            _due.Dequeue();
        }
    }

    private void SetNext() => Interlocked.Exchange(ref _nextTicks, _due.TryPeek(out var next) ? next.DueUtc.Ticks : long.MaxValue);
}
