using Portal.Stories;

namespace Portal.Import;

/// <summary>
/// Brings back what a finding changed. Its offset points into the text before all cleaning, so the place in the story is found by what
/// stands around it there; where the story has been rewritten since, or two places look the same, a person has to do it.
/// </summary>
public static class FindingUndo
{
    // Signs on each side that are compared, spaces not counted. Further ones add nothing to telling two places apart.
    private const int Reach = 24;

    // So many signs around must be the same where the place is not the only one.
    private const int Least = 6;

    /// <param name="sourceText">The text before all cleaning; without it, the place must be the only one.</param>
    /// <returns>Null when the place cannot be told. The same story for a finding that changed nothing.</returns>
    public static Story? Apply(Story story, Finding finding, string? sourceText)
    {
        if (string.Equals(finding.Before, finding.After, StringComparison.Ordinal))
        {
            return story;
        }

        var source = sourceText is not null && finding.Offset >= 0 && finding.Offset + finding.Before.Length <= sourceText.Length
            ? sourceText
            : "";
        var places = StoryTexts.All(story).SelectMany(text => Places(text, finding, source)).ToList();
        var best = places.Select(place => place.Score).DefaultIfEmpty(-1).Max();
        var found = places.Where(place => place.Score == best).ToList();
        var isCertain = best >= Least || (places.Count == 1 && finding.After.Length > 0);
        return found.Count == 1 && isCertain ? found[0].Text.Write(Restored(found[0], finding)) : null;
    }

    private static string Restored(Place place, Finding finding) => string.Concat(
        place.Text.Text.AsSpan(0, place.At), finding.Before, place.Text.Text.AsSpan(place.At + finding.After.Length));

    private static IEnumerable<Place> Places(StoryText field, Finding finding, string source)
    {
        var (text, wanted) = (field.Text, finding.After);
        for (var at = text.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = Next(text, wanted, at))
        {
            var score = source.Length == 0
                ? 0
                : Same(source, finding.Offset - 1, text, at - 1, step: -1)
                    + Same(source, finding.Offset + finding.Before.Length, text, at + wanted.Length, step: 1);
            yield return new Place(field, at, score);
        }
    }

    private static int Next(string text, string wanted, int at) =>
        at < text.Length ? text.IndexOf(wanted, at + 1, StringComparison.Ordinal) : -1;

    /// <summary>How many signs agree from there on, spaces not counted.</summary>
    private static int Same(string one, int inOne, string other, int inOther, int step)
    {
        for (var count = 0; count < Reach; count++, inOne += step, inOther += step)
        {
            inOne = SkipSpaces(one, inOne, step);
            inOther = SkipSpaces(other, inOther, step);
            if (!IsIn(one, inOne) || !IsIn(other, inOther) || one[inOne] != other[inOther])
            {
                return count;
            }
        }

        return Reach;
    }

    private static int SkipSpaces(string text, int at, int step)
    {
        while (IsIn(text, at) && char.IsWhiteSpace(text[at]))
        {
            at += step;
        }

        return at;
    }

    private static bool IsIn(string text, int at) => at >= 0 && at < text.Length;

    private sealed record Place(StoryText Text, int At, int Score);
}
