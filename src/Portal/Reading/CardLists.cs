namespace Portal.Reading;

/// <summary>Choices among cards that were read.</summary>
public static class CardLists
{
    /// <summary>What the readers of a language can read; all of it where nothing is written in that language.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static IReadOnlyList<Card> InLanguage(this IEnumerable<Card> cards, string language)
    {
        List<Card> all = [.. cards];
        List<Card> read = [.. all.Where(card => card.Language == language)];
        return read.Count > 0 ? read : all;
    }
}
