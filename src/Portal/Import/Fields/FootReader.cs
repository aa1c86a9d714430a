using Portal.Import.Pages;

namespace Portal.Import.Fields;

/// <summary>Reads what stands below a story: editor, source, notices. Below the editor nothing belongs to the story any more.</summary>
internal sealed class FootReader(StoryParts parts, FieldFindings findings)
{
    /// <summary>Below a story's editor one sign of a notice is proof enough; without an editor a paragraph must not be mistaken.</summary>
    private const int SignsWithoutEditor = 2;

    /// <param name="start">First line of the story.</param>
    /// <returns>Index of the first line below the story.</returns>
    public int Read(List<PageLine> lines, int start)
    {
        var editor = lines.FindLastIndex(lines.Count - 1, lines.Count - start, line => FactLine.Read(line.Bare)?.HasEditor == true);
        var foot = FootStart(lines, start, editor >= 0 ? editor : lines.Count);
        for (var index = foot; index < lines.Count; index++)
        {
            ReadLine(lines[index]);
        }

        return foot;
    }

    private static int FootStart(List<PageLine> lines, int start, int foot)
    {
        for (var index = foot - 1; index >= start; index--)
        {
            if (lines[index].IsBlank)
            {
                continue;
            }

            if (lines[index].Kind == LineKind.Photo || !IsFoot(lines[index]))
            {
                break;
            }

            foot = index;
        }

        return foot;
    }

    private static bool IsFoot(PageLine line) =>
        FactLine.Read(line.Bare) is not null || (!line.Mark.IsIndented && NoticeLine.Signs(line.Bare) >= SignsWithoutEditor);

    private void ReadLine(PageLine line)
    {
        if (line.IsBlank || line.Kind == LineKind.Photo)
        {
            return;
        }

        if (FactLine.Read(line.Bare) is { } facts)
        {
            parts.Facts.Add(facts);
            findings.ReportPadding(line, facts.Credits);
        }
        else if (NoticeLine.Signs(line.Bare) > 0)
        {
            parts.Facts.AddNotices(line.Index, NoticeLine.Split(line.Bare));
        }
        else
        {
            findings.ReportDropped(line);
        }
    }
}
