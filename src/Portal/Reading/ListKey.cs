using System.Globalization;

namespace Portal.Reading;

/// <summary>A place in a list: the article that it follows or precedes. Opaque in addresses.</summary>
public sealed record ListKey(DateTime PublishedAtUtc, int ArticleId)
{
    /// <summary>Ticks in hexadecimal, a dash, and the id.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PublishedAtUtc.Ticks:x}-{ArticleId}");

    /// <summary>Null for anything that <see cref="ToString"/> did not write.</summary>
    public static ListKey? Parse(string? text)
    {
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0
            && long.TryParse(text.AsSpan(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
            && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var articleId)
            && ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
                ? new ListKey(new DateTime(ticks, DateTimeKind.Utc), articleId)
                : null;
    }
}
