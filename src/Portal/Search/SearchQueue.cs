using Portal.Changes;

namespace Portal.Search;

/// <summary>What the index of this node has still to take in.</summary>
public sealed class SearchQueue
{
    // Whoever has so many articles to take in looks into the database for them instead.
    private const int Longest = 5000;

    private readonly Lock _gate = new();
    private HashSet<int> _articleIds = [];
    private long _lastChangeId;
    private bool _isLost = true;
    private TaskCompletionSource _raised = NewSource();
    private bool _isTaken;

    /// <summary>All that was handed over is in the index.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return !_isLost && !_isTaken && _articleIds.Count == 0;
            }
        }
    }

    /// <summary>Of any kind; only those that may let readers find something else are kept.</summary>
    public void Add(IReadOnlyList<ChangeNotice> changes)
    {
        lock (_gate)
        {
            var before = _articleIds.Count;
            _articleIds.UnionWith(ArticlesOf(changes));
            _lastChangeId = Math.Max(_lastChangeId, changes.Max(change => change.ChangeId));
            if (_articleIds.Count > Longest)
            {
                Lose();
            }

            if (_articleIds.Count > before)
            {
                _raised.TrySetResult();
            }
        }
    }

    /// <summary>Articles of which readers may see something else after these changes.</summary>
    public static IEnumerable<int> ArticlesOf(IEnumerable<ChangeNotice> changes) =>
        changes.Where(change => change is { IsDone: true, ArticleId: not null, Kind: not ChangeKind.VersionSaved }).Select(change => change.ArticleId!.Value);

    /// <summary>Something may be missing here: the stored changes have to be read instead.</summary>
    public void Lose()
    {
        lock (_gate)
        {
            _articleIds = [];
            _isLost = true;
            _raised.TrySetResult();
        }
    }

    /// <summary>Ends when there is something to do, or after a time.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        Task raised;
        lock (_gate)
        {
            raised = _raised.Task;
        }

        // By the clock of the machine: how long somebody waits has nothing to do with what time it is for readers.
        await Task.WhenAny(raised, Task.Delay(most, TimeProvider.System, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <returns>Null articles where the stored changes have to be read.</returns>
    public (IReadOnlyCollection<int>? ArticleIds, long LastChangeId) Take()
    {
        lock (_gate)
        {
            var taken = (_isLost ? null : _articleIds, _lastChangeId);
            _articleIds = [];
            _isLost = false;
            _isTaken = true;
            _raised = NewSource();
            return taken;
        }
    }

    /// <summary>What was taken is in the index.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isTaken = false;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
