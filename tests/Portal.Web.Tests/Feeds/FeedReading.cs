using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using Portal.Links;

namespace Portal.Web.Tests.Feeds;

/// <summary>Reads feeds: RSS and Atom by System.ServiceModel.Syndication, JSON Feed by System.Text.Json.</summary>
internal static class FeedReading
{
    public static IReadOnlyList<FeedItem> Read(FeedFormat format, byte[] bytes) =>
        format == FeedFormat.Json ? ReadJson(bytes) : [.. Syndication(bytes).Items.Select(Item)];

    public static SyndicationFeed Syndication(byte[] bytes)
    {
        using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        return SyndicationFeed.Load(xml);
    }

    /// <summary>Fails on bytes that are no UTF-8.</summary>
    public static JsonElement Json(byte[] bytes) => JsonDocument.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes)).RootElement;

    private static FeedItem Item(SyndicationItem item) => new(
        item.Links.Single(link => link.RelationshipType == "alternate").Uri.OriginalString,
        item.Title.Text,
        item.PublishDate,
        item.LastUpdatedTime != default ? item.LastUpdatedTime : Extension(item, "updated") is { } updated ? DateTimeOffset.Parse(updated, CultureInfo.InvariantCulture) : null,
        (item.Content as TextSyndicationContent)?.Text ?? Extension(item, "encoded")!);

    private static string? Extension(SyndicationItem item, string name) =>
        item.ElementExtensions.FirstOrDefault(extension => extension.OuterName == name)?.GetObject<XmlElement>().InnerText;

    private static IReadOnlyList<FeedItem> ReadJson(byte[] bytes) =>
    [
        .. Json(bytes).GetProperty("items").EnumerateArray().Select(item => new FeedItem(
            item.GetProperty("url").GetString()!,
            item.GetProperty("title").GetString()!,
            item.GetProperty("date_published").GetDateTimeOffset(),
            item.GetProperty("date_modified").GetDateTimeOffset(),
            item.GetProperty("content_html").GetString()!)),
    ];
}
