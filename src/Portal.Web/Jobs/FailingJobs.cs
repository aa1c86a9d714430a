using System.Collections.Concurrent;

namespace Portal.Web.Jobs;

/// <summary>Which jobs of this node fail just now.</summary>
public sealed class FailingJobs(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTime> _sinceUtc = new(StringComparer.Ordinal);

    /// <returns>The longest failing first.</returns>
    public IReadOnlyList<FailingJob> Read() => [.. _sinceUtc.Select(job => new FailingJob(job.Key, job.Value)).OrderBy(job => job.SinceUtc)];

    public void Add(string job) => _sinceUtc.TryAdd(job, clock.GetUtcNow().UtcDateTime);

    public void Remove(string job) => _sinceUtc.TryRemove(job, out _);
}
