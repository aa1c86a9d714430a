using Portal.Import.Pages;

namespace Portal.Import.Fields;

/// <summary>Sorts a cleaned page's lines into a story and the facts around it.</summary>
internal sealed class FieldSplitter(PageText page, List<Finding> findings)
{
    private const int SignsOfNotice = 2;
    private readonly StoryParts _parts = new();
    private readonly FieldFindings _findings = new(page.Text, findings);

    /// <returns>Null when the page has no headline.</returns>
    public StoryParts? Split()
    {
        var lines = PageLine.Split(page.Text.Text, page.Marks);
        var head = new HeadReader(_parts, _findings);
        var title = head.FindTitle(lines);
        if (title < 0)
        {
            return null;
        }

        _parts.Title = lines[title].Bare.Trim();
        var outside = Outside(lines, title);
        var above = outside.Where(line => line.Index < lines[title].Index).ToList();
        var below = outside.Where(line => line.Index > lines[title].Index).ToList();
        var body = lines.Skip(title + 1).Where(line => line.Kind is not (LineKind.Outside or LineKind.Title)).ToList();
        var links = page.LinksOf(lines);
        ReadOutside(below.TakeWhile(line => body.Count > 0 && line.Index < body[0].Index));
        var start = head.ReadFacts(body, 0);
        var foot = new FootReader(_parts, _findings).Read(body, start);
        new BodyReader(_parts, _findings, links).Read(body[start..foot]);
        ReadOutside(below);
        ReadOutside(above);
        _parts.OriginalUrl = OriginalUrl(lines, links);
        DropFindingsOf(outside);
        return _parts;
    }

    /// <summary>Lines that may hold facts but are no part of the story. A headline inside the main text pushes what is above it out.</summary>
    private static List<PageLine> Outside(List<PageLine> lines, int title) =>
        lines[title].Kind != LineKind.Title
            ? []
            : [.. lines.Where((line, index) => line.Kind == LineKind.Outside || (index < title && line.Kind != LineKind.Photo))];

    private void ReadOutside(IEnumerable<PageLine> lines)
    {
        foreach (var line in lines)
        {
            if (FactLine.Read(line.Bare) is { } facts)
            {
                _parts.Facts.Add(facts);
            }
            else if (Breadcrumb.Read(line.Bare) is { } crumb)
            {
                _parts.Facts.Add(crumb);
            }
            else if (IsNotice(line))
            {
                _parts.Facts.AddNotices(line.Index, NoticeLine.Split(line.Bare));
            }
        }
    }

    /// <summary>A source that links to more than its home page names the original of a reprint.</summary>
    private static string? OriginalUrl(List<PageLine> lines, Dictionary<int, IReadOnlyList<string>> links) =>
        lines.Where(line => links.ContainsKey(line.Index) && FactLine.Read(line.Bare)?.Source is not null)
            .Select(line => links[line.Index][0])
            .FirstOrDefault(address =>
                Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath.Length > 1);

    /// <summary>Nobody reviews changes in menus: lines that gave no fact take their findings with them.</summary>
    private void DropFindingsOf(List<PageLine> outside)
    {
        var ranges = outside
            .Where(line => line.Bare.Length > 0 && FactLine.Read(line.Bare) is null && Breadcrumb.Read(line.Bare) is null && !IsNotice(line))
            .Select(line => (Start: page.Text.OriginOf(line.Index), End: page.Text.OriginOf(line.Index + line.Marked.Length - 1)));
        var dropped = new OffsetRanges(ranges);
        findings.RemoveAll(finding =>
            finding.Rule is not (FindingRule.FieldSplit or FindingRule.Encoding) && dropped.Contains(finding.Offset));
    }

    private static bool IsNotice(PageLine line) => NoticeLine.Signs(line.Bare) >= SignsOfNotice;
}
