namespace Portal.Search;

/// <summary>Finds in a text what was looked for, by the rules of the index.</summary>
public static class SearchMarks
{
    // UTF-16 units; about two lines of Chinese.
    private const int SnippetLength = 110;
    private const int Before = 24;

    // What comes later in a long text is not compared.
    private const int MostCompared = 200;

    /// <summary>The whole text.</summary>
    public static IReadOnlyList<SearchRun> Of(string text, SearchWords words) =>
        Runs(text, Found([.. SearchUnits.Of(text)], words), 0, text.Length);

    /// <summary>The part of a text that has most of it, cut between words.</summary>
    /// <returns>Null where the text has nothing of it.</returns>
    public static IReadOnlyList<SearchRun>? Snippet(string text, SearchWords words)
    {
        SearchUnit[] units = [.. SearchUnits.Of(text)];
        var found = Found(units, words);
        if (found.Count == 0)
        {
            return null;
        }

        var first = found.Take(MostCompared).MaxBy(range => found.Take(MostCompared).Count(other => other.Start >= range.Start && other.End <= range.Start + SnippetLength - Before));
        var start = StartOf(units, first.Start);
        var end = units.Where(unit => unit.End <= start + SnippetLength).Select(unit => unit.End).LastOrDefault(first.End);
        end = Math.Max(end, first.End);
        if (start <= units[0].Start)
        {
            start = 0;
        }

        if (end >= units[^1].End)
        {
            end = text.Length;
        }

        var runs = Runs(text, found, start, end).ToList();
        if (start > 0)
        {
            runs.Insert(0, new SearchRun("…", IsFound: false));
        }

        if (end < text.Length)
        {
            runs.Add(new SearchRun("…", IsFound: false));
        }

        return runs;
    }

    /// <summary>A little before what was found, best where something begins.</summary>
    private static int StartOf(SearchUnit[] units, int found)
    {
        var before = units.Where(unit => unit.Start >= found - Before && unit.Start <= found).ToList();
        return before.Where(unit => !unit.Joins).Concat(before).Select(unit => unit.Start).FirstOrDefault(found);
    }

    /// <summary>Stretches of the text that are what was looked for, in order and apart from each other.</summary>
    private static List<(int Start, int End)> Found(SearchUnit[] units, SearchWords words)
    {
        var found = new List<(int Start, int End)>();
        for (var at = 0; at < units.Length; at++)
        {
            foreach (var phrase in words.Phrases.Where(phrase => phrase.IsAt(units, at)))
            {
                var (start, end) = (units[at].Start, units[at + phrase.Units.Count - 1].End);
                if (found.Count > 0 && found[^1].End >= start)
                {
                    found[^1] = (found[^1].Start, Math.Max(found[^1].End, end));
                }
                else
                {
                    found.Add((start, end));
                }
            }
        }

        return found;
    }

    private static List<SearchRun> Runs(string text, List<(int Start, int End)> found, int start, int end)
    {
        var runs = new List<SearchRun>();
        var at = start;
        foreach (var (from, to) in found.Where(range => range.End > start && range.Start < end))
        {
            Add(runs, text, at, Math.Max(at, from), isFound: false);
            at = Math.Min(to, end);
            Add(runs, text, Math.Max(start, from), at, isFound: true);
        }

        Add(runs, text, at, end, isFound: false);
        return runs;
    }

    private static void Add(List<SearchRun> runs, string text, int start, int end, bool isFound)
    {
        if (end > start)
        {
            runs.Add(new SearchRun(text[start..end].Replace('\n', ' '), isFound));
        }
    }
}
