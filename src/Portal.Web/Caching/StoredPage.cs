using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Portal.Web.Caching;

/// <summary>An answer as it was rendered, with what it shows and how long that holds.</summary>
public sealed class StoredPage
{
    // What a page takes beside its bytes, measured over ten thousand of them: keys, headers, tags and their index.
    private const int Overhead = 1500;
    private const int TagOverhead = 60;

    private string? _lastModified;
    private bool _used;
    private int _refreshing;

    public required string Key { get; init; }

    public required int Status { get; init; }

    public required PageBody Body { get; init; }

    public required IReadOnlyList<CacheTag> Tags { get; init; }

    public required DateTime RenderedAtUtc { get; init; }

    /// <summary>From then on the page is rendered again behind the next reader.</summary>
    public required DateTime FreshUntilUtc { get; init; }

    /// <summary>From then on what the page says of the day is wrong; it is shown only when no other can be made.</summary>
    public required DateTime TrueUntilUtc { get; init; }

    /// <summary>True for the pages that most readers come by, which are rendered again as soon as they have fallen.</summary>
    public required bool IsFront { get; init; }

    /// <summary>What caches in front may do with it.</summary>
    public StringValues CacheControl { get; init; } = PageAnswer.NoCache;

    /// <summary>As the Last-Modified header has it: when the page was made. What it shows has not changed since, or the page would have fallen.</summary>
    public string LastModified => _lastModified ??= RenderedAtUtc.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>
    /// True once the second of <see cref="LastModified"/> is over: no other page of this address can have the same one then (RFC 9110, 8.8.2.2).
    /// </summary>
    public bool IsDated(DateTime nowUtc) => IsDated(RenderedAtUtc, nowUtc);

    /// <summary>The same for what is not stored.</summary>
    public static bool IsDated(DateTime changedAtUtc, DateTime nowUtc) => nowUtc.Ticks / TimeSpan.TicksPerSecond > changedAtUtc.Ticks / TimeSpan.TicksPerSecond;

    /// <summary>Every header of the answer that does not depend on the request.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; set; } = [];

    /// <summary>Bytes of memory, as reckoned when the page was stored.</summary>
    public int Size { get; private set; }

    /// <summary>For the cache: where the page stands among those that may have to go.</summary>
    internal LinkedListNode<StoredPage>? Place { get; set; }

    /// <summary>For the cache: keeps no more than is needed, and reckons what that takes when the other compressed form has come as well.</summary>
    internal void Settle()
    {
        Body.DropIdentity();
        Size = (Body.Bytes * 2) + Overhead + (Tags.Count * TagOverhead);
    }

    /// <summary>Notes that somebody asked; written only once, so that processors do not fight over the line.</summary>
    public void Use()
    {
        if (!_used)
        {
            _used = true;
        }
    }

    /// <returns>Whether anybody asked since the last call.</returns>
    public bool TakeUse()
    {
        var used = _used;
        _used = false;
        return used;
    }

    /// <returns>True for the one who is to render the page again.</returns>
    public bool TryRefresh() => _refreshing == 0 && Interlocked.Exchange(ref _refreshing, 1) == 0;

    /// <summary>The page could not be rendered again; the next may try.</summary>
    public void RefreshFailed() => _refreshing = 0;
}
