using System.Globalization;

namespace Portal.Bulk;

/// <summary>A story that is to be changed with many others, as it was seen.</summary>
/// <param name="Revision">See <see cref="Articles.Article.Revision"/>.</param>
public sealed record BulkItem(int ArticleId, int Revision)
{
    /// <summary>As <see cref="Parse"/> reads it: 12.3.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ArticleId}.{Revision}");

    /// <summary>Null for anything that <see cref="ToString"/> did not write.</summary>
    public static BulkItem? Parse(string? text) =>
        text?.Split('.') is [var article, var revision] && Number(article) is { } id && Number(revision) is { } seen ? new BulkItem(id, seen) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
