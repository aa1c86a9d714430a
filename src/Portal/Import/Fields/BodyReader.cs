using Portal.Import.Cleaning;
using Portal.Import.Pages;
using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>Reads the story's own lines into Markdown blocks and photos.</summary>
internal sealed class BodyReader(StoryParts parts, FieldFindings findings, IReadOnlyDictionary<int, IReadOnlyList<string>> links)
{
    private readonly MarkdownBlocks _blocks = new(parts.Blocks);

    public void Read(List<PageLine> lines)
    {
        var items = Items(lines);
        var last = items.FindLastIndex(item => item.Photo is null);
        foreach (var (index, (line, photo)) in items.Index())
        {
            if (photo is var (use, source))
            {
                parts.Photos.Add((use with { AfterParagraph = parts.Blocks.Count }, source));
                _blocks.Interrupt();
            }
            else
            {
                ReadParagraph(line, isLast: index == last);
            }
        }
    }

    private List<(PageLine Line, (PhotoUse Use, string? Source)? Photo)> Items(List<PageLine> lines)
    {
        var photos = new PhotoLines(lines, findings);
        var items = new List<(PageLine, (PhotoUse, string?)?)>();
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].IsBlank)
            {
                continue;
            }

            var photo = photos.Read(index);
            items.Add((lines[index], photo is var (use, source, _) ? (use, source) : null));
            index += (photo?.Lines ?? 1) - 1;
        }

        return items;
    }

    private void ReadParagraph(PageLine line, bool isLast)
    {
        var marked = line.Marked;
        if (isLast)
        {
            var end = BodyEnd.Read(line.Bare);
            parts.EndMark = end.EndMark;
            parts.Facts.AddCredits(end.Editors);
            marked = MarkedText.KeepStart(marked, end.Length);
        }

        if (parts.Blocks.Count == 0 && DatelineOpening.Read(InlineMarks.Strip(marked)) is { } opening)
        {
            marked = ReadDateline(line, opening, marked);
        }

        var text = MarkdownParagraph.Write(marked, links.GetValueOrDefault(line.Index) ?? []);
        if (text.Length > 0)
        {
            _blocks.Add(line, text);
        }
    }

    private string ReadDateline(PageLine line, DatelineOpening opening, string marked)
    {
        parts.Dateline = opening.Dateline;
        parts.Facts.AddCredits(opening.Credits);
        findings.ReportPadding(line, opening.Credits);
        if (opening.DoubtfulPeople is { } people)
        {
            findings.ReportDoubt(line, people);
        }

        return MarkedText.RemoveStart(marked, opening.Length);
    }
}
