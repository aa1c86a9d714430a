using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml;
using Portal.Reading;
using Portal.Web.Facts;
using Portal.Web.Feeds;
using Portal.Web.Hosting;
using Portal.Web.Views;

namespace Portal.Web.Sitemaps;

/// <summary>
/// Writes the sitemap of a month to a file, story by story, so that it takes no more memory however large the month is; the file is
/// compressed, and its tag is known before the answer begins.
/// </summary>
public sealed class SitemapPart(SitemapQuery query, SitemapMonths months, PageFrames frames, DataFolder folder)
{
    // With these and twenty thousand stories a part stays below 50 MB.
    private const int MostPictures = 10;

    // 128 bits, as pages have.
    private const int TagBytes = 16;

    // Whoever asks for all parts at once gets them one after the other, and leaves the processors to readers.
    private static readonly SemaphoreSlim Gate = new(1);

    /// <param name="number">From 1.</param>
    /// <returns>Null when there is nothing in it.</returns>
    public async Task<SitemapFile?> WriteAsync(SitemapMonth month, int number, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            return await WriteFileAsync(month, number, cancellationToken);
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task<SitemapFile?> WriteFileAsync(SitemapMonth month, int number, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            folder.Path($"sitemap-{Guid.NewGuid():n}.tmp"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 65536,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        SitemapFile? written = null;
        // Before anything is read: what changes meanwhile is later.
        var changedAtUtc = months.ChangedAtUtc;
        try
        {
            using var hash = SHA256.Create();
            var stories = 0;
            await using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
            await using (var hashed = new CryptoStream(gzip, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                stories = await WriteAsync(hashed, month, number, cancellationToken);
            }

            written = stories == 0 ? null : new SitemapFile(file, Convert.ToHexStringLower(hash.Hash!.AsSpan(0, TagBytes)), changedAtUtc);
        }
        finally
        {
            if (written is null)
            {
                await file.DisposeAsync();
            }
        }

        return written;
    }

    /// <returns>How many stories it has.</returns>
    private async Task<int> WriteAsync(Stream stream, SitemapMonth month, int number, CancellationToken cancellationToken)
    {
        var settings = XmlOutput.Settings.Clone();
        settings.Async = true;
        var frame = frames.Of(month.Edition);
        var stories = 0;
        await using var xml = XmlWriter.Create(stream, settings);
        Begin(xml);
        await foreach (var story in query.StoriesAsync(
            month.Edition.EditionId, month.StartUtc, month.EndUtc, (number - 1) * SitemapMonths.PartSize, SitemapMonths.PartSize).WithCancellation(cancellationToken))
        {
            if (!story.NoIndex)
            {
                Write(xml, story, frame);
                stories++;
            }
        }

        await xml.WriteEndElementAsync();
        return stories;
    }

    private static void Begin(XmlWriter xml)
    {
        xml.WriteStartElement("urlset", SitemapXml.Sitemap);
        xml.WriteAttributeString("xmlns", "image", ns: null, SitemapXml.Image);
    }

    private static void Write(XmlWriter xml, SitemapStory story, PageFrame frame)
    {
        xml.WriteStartElement("url", SitemapXml.Sitemap);
        xml.Text(prefix: null, "loc", SitemapXml.Sitemap, frame.Absolute(story.Path));
        xml.Text(prefix: null, "lastmod", SitemapXml.Sitemap, frame.Local(story.ModifiedAtUtc).ToRfc3339());
        foreach (var photo in story.Details.Photos.Where(photo => !photo.File.IsHiddenAt(frame.Now.UtcDateTime)).DistinctBy(photo => photo.File.Hash, StringComparer.Ordinal).Take(MostPictures))
        {
            xml.WriteStartElement("image", "image", SitemapXml.Image);
            xml.Text("image", "loc", SitemapXml.Image, PictureFacts.Whole(photo.File, frame.Absolute).Url);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
