namespace Portal.Web.Sitemaps;

/// <summary>A sitemap on disk, compressed; gone when it is disposed.</summary>
/// <param name="Tag">Of the uncompressed content, without quotes.</param>
public sealed record SitemapFile(FileStream Gzip, string Tag) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Gzip.DisposeAsync();
}
