namespace Portal.Web.Caching;

/// <summary>An answer that is no page and is kept as pages are: a feed, a sitemap, what is said to robots.</summary>
/// <param name="Path">The one address, from the root of the site.</param>
/// <param name="ContentType">With its character set.</param>
/// <param name="Shows">Beside the frame of the site: see <see cref="Views.IPage.Shows"/>.</param>
public sealed record Document(string Path, string ContentType, ReadOnlyMemory<byte> Bytes, IReadOnlyList<CacheTag> Shows)
{
    /// <summary>From then on it is untrue without anything having been changed.</summary>
    public DateTime TrueUntilUtc { get; init; } = DateTime.MaxValue;

    /// <summary>False for an answer that is made again for whoever asks.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Value of the Link header (RFC 8288); null for none.</summary>
    public string? Link { get; init; }
}
