using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Web.Facts;

namespace Portal.Web.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    // Never inside a page, so that only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            Text(json, "title", feed.Title);
            Text(json, "home_page_url", feed.HomeUrl);
            Text(json, "feed_url", feed.Url);
            Text(json, "description", feed.Description);
            Text(json, "language", feed.Frame.Language);
            Hubs(json, feed);
            json.WriteStartArray("items");
            foreach (var article in feed.Articles)
            {
                Item(json, feed, article);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Hubs(Utf8JsonWriter json, Feed feed)
    {
        if (feed.Hub is { } hub)
        {
            json.WriteStartArray("hubs");
            json.WriteStartObject();
            json.WriteString("type", "WebSub");
            json.WriteString("url", hub);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static void Item(Utf8JsonWriter json, Feed feed, ArticleFacts article)
    {
        json.WriteStartObject();
        Text(json, "id", article.Url);
        Text(json, "url", article.Url);
        Text(json, "external_url", article.OriginalUrl);
        Text(json, "title", article.Title);
        Text(json, "content_html", feed.Content(article));
        Text(json, "summary", article.Summary);
        Text(json, "image", article.Photos is [var photo, ..] ? photo.Shapes[0].Url : null);
        Text(json, "date_published", article.PublishedAt.ToRfc3339());
        Text(json, "date_modified", article.ModifiedAt.ToRfc3339());
        Text(json, "language", article.Language);
        Authors(json, article);
        json.WriteStartArray("tags");
        foreach (var word in article.Keywords)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, ArticleFacts article)
    {
        if (article.Authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("authors");
        foreach (var author in article.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            json.WriteString("url", author.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }
}
