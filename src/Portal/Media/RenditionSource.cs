using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Media;

/// <summary>
/// Hands renditions out. One that nobody has asked for before is made first, once however many ask, and only if it is of the fixed set and crops
/// by the focal point that the photo has. Who may see the photo is asked by whoever calls.
/// </summary>
public sealed class RenditionSource(IMediaStore store, RenditionMaker maker, IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _making = new(StringComparer.Ordinal);

    /// <returns>A seekable stream that the caller disposes; null when there is no such rendition.</returns>
    public async Task<Stream?> OpenAsync(Rendition rendition, CancellationToken cancellationToken)
    {
        var name = MediaName.Of(rendition);
        if (await store.OpenAsync(name, cancellationToken) is { } stored)
        {
            return stored;
        }

        if (!rendition.Crop.Widths(rendition.Format).Contains(rendition.Width))
        {
            return null;
        }

        var making = _making.GetOrAdd(name, _ => new Lazy<Task<bool>>(() => MakeAsync(name, rendition)));
        return await making.Value.WaitAsync(cancellationToken) ? await store.OpenAsync(name, cancellationToken) : null;
    }

    /// <summary>Others may be waiting when one who asked goes away, so that nobody stops it.</summary>
    private async Task<bool> MakeAsync(string name, Rendition rendition)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var photo = await scope.ServiceProvider.GetRequiredService<PhotoLibraryQuery>().FindAsync(rendition.Hash, CancellationToken.None);
            return photo is not null && await maker.MakeAsync(rendition, photo.ToFile(), photo.ToRights(), CancellationToken.None);
        }
        finally
        {
            _making.TryRemove(name, out _);
        }
    }
}
