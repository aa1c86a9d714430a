namespace Portal.Search;

/// <summary>
/// What a reader asks for. Words are parted by spaces, and each has to be in a story; what stands in quotation marks has to be there in
/// one piece. There are no other signs with a meaning of their own.
/// </summary>
public sealed record SearchWords(IReadOnlyList<SearchPhrase> Phrases)
{
    /// <summary>UTF-16 units that a question may have.</summary>
    public const int MaxLength = 100;

    /// <summary>Different words and phrases that a question may have: each is looked for in every story.</summary>
    public const int MaxPhrases = 12;

    private const string Quotes = "\"“”„‟＂«»「」『』";

    /// <summary>None where there is neither a letter nor a figure nor a character in it.</summary>
    public static SearchWords Of(string text)
    {
        var phrases = new List<SearchPhrase>();
        var isQuoted = false;
        foreach (var part in Parts(text))
        {
            if (isQuoted)
            {
                Add(phrases, [.. SearchUnits.Of(part)]);
            }
            else
            {
                foreach (var word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    AddWord(phrases, [.. SearchUnits.Of(word)]);
                }
            }

            isQuoted = !isQuoted;
        }

        return new SearchWords(phrases);
    }

    /// <summary>What stands outside and inside of quotation marks, in turn.</summary>
    private static string[] Parts(string text) => text.Split(Quotes.ToCharArray());

    /// <summary>Chinese is parted by its punctuation too; what a hyphen or a point joins in other scripts stays one piece.</summary>
    private static void AddWord(List<SearchPhrase> phrases, List<SearchUnit> units)
    {
        var start = 0;
        for (var at = 1; at <= units.Count; at++)
        {
            if (at == units.Count || (!units[at].Joins && (units[at].IsSign || units[at - 1].IsSign)))
            {
                Add(phrases, units[start..at]);
                start = at;
            }
        }
    }

    private static void Add(List<SearchPhrase> phrases, List<SearchUnit> units)
    {
        if (units.Count > 0 && !phrases.Exists(phrase => phrase.Units.SequenceEqual(units)))
        {
            phrases.Add(new SearchPhrase(units));
        }
    }
}
