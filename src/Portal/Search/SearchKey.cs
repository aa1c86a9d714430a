using System.Globalization;

namespace Portal.Search;

/// <summary>A place among the stories that are found: the one that it follows. Opaque in addresses.</summary>
/// <param name="Worth">Where the words stand; 0 where that does not order.</param>
/// <param name="PublishedTicks">Of UTC.</param>
public sealed record SearchKey(float Worth, long PublishedTicks, int ArticleId)
{
    /// <summary>Three numbers, parted by dashes.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{BitConverter.SingleToUInt32Bits(Worth):x}-{PublishedTicks:x}-{ArticleId}");

    /// <summary>Null for anything that <see cref="ToString"/> did not write.</summary>
    public static SearchKey? Parse(string? text) =>
        text?.Split('-') is [var worth, var ticks, var id]
        && uint.TryParse(worth, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
        && BitConverter.UInt32BitsToSingle(bits) is >= 0 and < 1_000_000 and var number
        && long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var published)
        && published >= 0 && published <= DateTime.MaxValue.Ticks
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var articleId)
            ? new SearchKey(number, published, articleId)
            : null;
}
