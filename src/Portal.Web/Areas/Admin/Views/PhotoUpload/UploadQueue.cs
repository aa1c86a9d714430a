namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>Lets few files into memory at a time, however many are sent; the others wait on the disk of the server.</summary>
public sealed class UploadQueue : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce);

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
