namespace Portal.Web.Sitemaps;

/// <summary>A sitemap on disk, compressed; gone when it is disposed.</summary>
/// <param name="Tag">Of the uncompressed content, without quotes.</param>
/// <param name="ChangedAtUtc">Nothing in it has changed since.</param>
public sealed record SitemapFile(FileStream Gzip, string Tag, DateTime ChangedAtUtc) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Gzip.DisposeAsync();
}
