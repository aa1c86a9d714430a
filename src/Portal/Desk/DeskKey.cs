using Portal.Reading;

namespace Portal.Desk;

/// <summary>A place in a list of the desk: the article that the next page follows. Opaque in addresses.</summary>
public sealed record DeskKey(DateTime UpdatedAtUtc, int ArticleId)
{
    public override string ToString() => new ListKey(UpdatedAtUtc, ArticleId).ToString();

    /// <summary>Null for anything that <see cref="ToString"/> did not write.</summary>
    public static DeskKey? Parse(string? text) =>
        ListKey.Parse(text) is { } key ? new DeskKey(key.PublishedAtUtc, key.ArticleId) : null;
}
