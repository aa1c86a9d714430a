using Portal.Import.Pages;

namespace Portal.Import.Fields;

/// <summary>Reads what stands above a story: masthead, headline, time, source.</summary>
internal sealed class HeadReader(StoryParts parts, FieldFindings findings)
{
    private const int LongestTitle = 200;
    private const int LongestKicker = 24;

    /// <summary>Lines among which the time or source must stand to mark the headline's place.</summary>
    private const int HeadLines = 30;

    /// <returns>Index of the headline's line; -1 when there is none.</returns>
    public int FindTitle(List<PageLine> lines)
    {
        var marked = lines.FindIndex(line => line.Kind == LineKind.Title);
        return marked < 0 ? FindPlainTitle(lines) : lines[marked].Bare.Length <= LongestTitle ? marked : -1;
    }

    /// <summary>Takes in fact lines from the index on.</summary>
    /// <returns>Index of the first line that is none.</returns>
    public int ReadFacts(List<PageLine> lines, int index)
    {
        for (; index < lines.Count; index++)
        {
            if (lines[index].IsBlank)
            {
                continue;
            }

            if (lines[index].Kind == LineKind.Photo || FactLine.Read(lines[index].Bare) is not { } facts)
            {
                break;
            }

            parts.Facts.Add(facts);
            findings.ReportPadding(lines[index], facts.Credits);
        }

        return index;
    }

    /// <summary>In a text page the headline is the last line above the first time or source; without one, the first line.</summary>
    private int FindPlainTitle(List<PageLine> lines)
    {
        var stop = lines.Take(HeadLines).ToList().FindIndex(line => !line.IsBlank && FactLine.Read(line.Bare)?.IsAboutStory == true);
        var candidates = Candidates(lines, stop < 0 ? lines.Count : stop);
        var title = stop >= 0 && candidates.Count > 0 ? candidates[^1] : candidates.Count > 0 ? candidates[0] : AfterFacts(lines, stop);
        if (title < 0 || !MayBeTitle(lines[title]))
        {
            return -1;
        }

        ReadMasthead(lines, title, candidates.Where(candidate => candidate < title).ToList());
        return title;
    }

    private static List<int> Candidates(List<PageLine> lines, int stop)
    {
        var candidates = new List<int>();
        for (var index = 0; index < stop && candidates.Count < HeadLines; index++)
        {
            if (!lines[index].IsBlank && FactLine.Read(lines[index].Bare) is null && Breadcrumb.Read(lines[index].Bare) is null)
            {
                candidates.Add(index);
            }
        }

        return candidates;
    }

    private int AfterFacts(List<PageLine> lines, int stop) =>
        stop >= 0 && ReadFacts(lines, stop) is var next && next < lines.Count ? next : -1;

    private static bool MayBeTitle(PageLine line) =>
        line.Bare.Length <= LongestTitle && !line.Mark.IsIndented && !line.Bare.EndsWith('。') && !line.Bare.EndsWith('；');

    private void ReadMasthead(List<PageLine> lines, int title, List<int> unknown)
    {
        for (var index = 0; index < title; index++)
        {
            if (FactLine.Read(lines[index].Bare) is { } facts)
            {
                parts.Facts.Add(facts);
            }
            else if (Breadcrumb.Read(lines[index].Bare) is { } crumb)
            {
                parts.Facts.Add(crumb);
            }
        }

        foreach (var index in unknown)
        {
            var line = lines[index];
            if (Breadcrumb.MayBeSiteName(line.Bare))
            {
                parts.Facts.Add(new Breadcrumb(line.Bare, null));
            }
            else if (index == title - 1 && line.Bare.Length <= LongestKicker)
            {
                parts.Kicker = line.Bare;
            }
            else
            {
                findings.ReportDropped(line);
            }
        }
    }
}
