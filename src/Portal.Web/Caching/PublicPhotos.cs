using System.Collections.Concurrent;
using Portal.Reading;

namespace Portal.Web.Caching;

/// <summary>Which photos readers may see. While the database is away, those that were last asked for and public stay so, as pages do, until their
/// rights end.</summary>
public sealed class PublicPhotos(TimeProvider clock)
{
    // About 30 MB of hashes: more than the renditions that a server sends between two failures.
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, PublicPhoto> _last = new(StringComparer.Ordinal);

    /// <returns>Null when readers may not see it.</returns>
    public async Task<PublicPhoto?> FindAsync(string hash, PhotoQuery photos, CancellationToken cancellationToken)
    {
        try
        {
            var photo = await photos.FindAsync(hash, cancellationToken);
            Note(hash, photo);
            return photo;
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception) && _last.TryGetValue(hash, out var last))
        {
            return last.HiddenFromUtc <= clock.GetUtcNow().UtcDateTime ? null : last;
        }
    }

    private void Note(string hash, PublicPhoto? photo)
    {
        if (photo is null)
        {
            _last.TryRemove(hash, out _);
            return;
        }

        _last[hash] = photo;
        if (_last.Count > Most)
        {
            _last.Clear();
        }
    }
}
