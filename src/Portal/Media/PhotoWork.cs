namespace Portal.Media;

/// <summary>
/// Lets two photos be worked on at a time in this process, and one of those that take much memory, so that memory stays bounded and readers do not
/// feel uploads.
/// </summary>
public sealed class PhotoWork : IDisposable
{
    private const int AtOnce = 2;

    // 50 MB: one that holds less fits beside one that holds most.
    private const long Much = 50_000_000;

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly SemaphoreSlim _much = new(1);

    /// <summary>Runs the work on a thread of the pool when its turn comes.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Within the work, before a photo is decoded: waits while another is decoded that takes as much memory.</summary>
    /// <param name="heldBytes">What decoding holds in memory.</param>
    /// <returns>To be disposed when it is decoded.</returns>
    internal async Task<IDisposable> TurnAsync(long heldBytes, CancellationToken cancellationToken)
    {
        if (heldBytes <= Much)
        {
            return new Turn(null);
        }

        await _much.WaitAsync(cancellationToken);
        return new Turn(_much);
    }

    public void Dispose()
    {
        _places.Dispose();
        _much.Dispose();
    }

    private sealed record Turn(SemaphoreSlim? Taken) : IDisposable
    {
        public void Dispose() => Taken?.Release();
    }
}
