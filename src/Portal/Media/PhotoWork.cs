namespace Portal.Media;

/// <summary>Lets two photos be worked on at a time in this process, so that memory stays bounded and readers do not feel uploads.</summary>
public sealed class PhotoWork : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Runs the work on a thread of its own when its turn comes.</summary>
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

    public void Dispose() => _places.Dispose();
}
