using System.Collections.Concurrent;
using Portal.Reading;

namespace Portal.Web.Caching;

/// <summary>Which photos readers may see. While the database is away, those that were last asked for and public stay so, as pages do.</summary>
public sealed class PublicPhotos
{
    // About 30 MB of hashes: more than the renditions that a server sends between two failures.
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, byte> _last = new(StringComparer.Ordinal);

    public async Task<bool> HasAsync(string hash, PhotoQuery photos, CancellationToken cancellationToken)
    {
        try
        {
            var isPublic = await photos.IsPublicAsync(hash, cancellationToken);
            Note(hash, isPublic);
            return isPublic;
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception) && _last.ContainsKey(hash))
        {
            return true;
        }
    }

    private void Note(string hash, bool isPublic)
    {
        if (!isPublic)
        {
            _last.TryRemove(hash, out _);
        }
        else if (_last.TryAdd(hash, 0) && _last.Count > Most)
        {
            _last.Clear();
        }
    }
}
