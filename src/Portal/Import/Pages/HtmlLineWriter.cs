using System.Globalization;
using AngleSharp.Dom;
using Portal.Import.Cleaning;

namespace Portal.Import.Pages;

/// <summary>Walks a page in reading order and writes its lines.</summary>
/// <param name="title">The element that shows the headline.</param>
/// <param name="main">The element that holds the story; the rest is looked at for facts only.</param>
/// <param name="keepsAll">True where a person has chosen what is to be read, so that nothing can stand beside it.</param>
internal sealed class HtmlLineWriter(PageTextBuilder page, SourceOffsets offsets, IElement? title, IElement? main, bool keepsAll = false)
{
    private readonly Dictionary<IElement, int> _numbers = [];
    private bool _isInside;

    public void Write(IElement body)
    {
        _isInside = body == main;
        VisitChildren(body, 0);
        page.Break(new LineMark(LineKind.Outside));
    }

    private void Visit(INode node, int depth)
    {
        if (node is IText text)
        {
            page.Add(text.Data, string.IsNullOrWhiteSpace(text.Data) ? _ => 0 : offsets.Find(text.Data));
            return;
        }

        if (node is not IElement element || HtmlElements.IsSilent(element) || HtmlElements.IsListMark(element) || IsSkipped(element))
        {
            return;
        }

        HtmlTree.GuardDepth(depth);
        offsets.MoveTo(element.SourceReference?.Position.Index ?? 0);
        if (element == main)
        {
            _isInside = true;
            VisitBlock(element, depth);
            _isInside = false;
            page.Break(new LineMark(LineKind.Outside));
        }
        else
        {
            VisitOther(element, depth);
        }
    }

    /// <summary>Inside the story nothing but what stands beside it is left out; around it only facts are looked for anyway.</summary>
    private bool IsSkipped(IElement element) =>
        !keepsAll && HtmlElements.IsBeside(element) && element != main && element != title && !(title is not null && element.Contains(title))
        && !(main is not null && element.Contains(main));

    private void VisitOther(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                page.Break(page.Mark);
                break;
            case "img":
                WritePhoto(element);
                break;
            case "td" or "th":
                page.Add(" ", _ => 0);
                VisitChildren(element, depth);
                break;
            case "sup" or "sub" when RaisedSigns.Of(element) is { } raised:
                page.Add(raised, offsets.Find(element.TextContent));
                break;
            case "a" when HtmlLinks.Address(element) is { } address:
                VisitStyled(element, InlineMarks.LinkStart, address, depth);
                break;
            case var _ when HtmlElements.IsStrong(element):
                VisitStyled(element, InlineMarks.StrongStart, null, depth);
                break;
            case var _ when HtmlElements.IsEmphasis(element):
                VisitStyled(element, InlineMarks.EmphasisStart, null, depth);
                break;
            case var _ when element == title || HtmlElements.IsBlock(element):
                VisitBlock(element, depth);
                break;
            default:
                VisitChildren(element, depth);
                break;
        }
    }

    private void VisitBlock(IElement element, int depth)
    {
        var outer = page.Mark;
        page.Break(MarkOf(element, outer));
        VisitChildren(element, depth);
        page.Break(outer);
    }

    private void VisitChildren(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            Visit(child, depth + 1);
        }
    }

    private void VisitStyled(IElement element, char mark, string? link, int depth)
    {
        // A heading is bold anyway.
        var isNeedless = page.IsIn(mark) || (mark == InlineMarks.StrongStart && page.Mark.Kind == LineKind.Heading);
        if ((!_isInside && link is null) || isNeedless || element.Children.Any(child => HtmlElements.IsBlock(child)))
        {
            VisitChildren(element, depth);
            return;
        }

        page.StartStyle(mark, link);
        VisitChildren(element, depth);
        page.EndStyle();
    }

    private LineMark MarkOf(IElement element, LineMark outer)
    {
        if (element == title)
        {
            return new LineMark(LineKind.Title);
        }

        if (!_isInside)
        {
            return new LineMark(LineKind.Outside);
        }

        var isCentred = outer.IsCentred || HtmlElements.IsCentred(element);
        return element.LocalName switch
        {
            "h1" => new LineMark(LineKind.Heading, 2),
            "h2" or "h3" or "h4" or "h5" or "h6" => new LineMark(LineKind.Heading, element.LocalName[1] - '0'),
            "li" => new LineMark(LineKind.ListItem, NumberOf(element)),
            "p" when HtmlElements.IsListParagraph(element) => new LineMark(LineKind.ListItem, WrittenNumberOf(element)),
            "blockquote" => new LineMark(LineKind.Quote),
            "figcaption" => new LineMark(LineKind.PhotoCaption),
            _ when outer.Kind is LineKind.ListItem or LineKind.Quote or LineKind.PhotoCaption => outer,
            _ => new LineMark(LineKind.Paragraph, IsCentred: isCentred),
        };
    }

    /// <summary>Counted while walking, so that a list of any length costs each item once.</summary>
    private int NumberOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return 0;
        }

        return _numbers[list] = _numbers.GetValueOrDefault(list) + 1;
    }

    /// <summary>Of an item of a word processor's list; 0 for a bullet.</summary>
    private static int WrittenNumberOf(IElement item)
    {
        var mark = item.QuerySelectorAll("span").FirstOrDefault(HtmlElements.IsListMark)?.TextContent.Trim() ?? "";
        var digits = mark.TakeWhile(char.IsAsciiDigit).Count();
        return int.TryParse(mark.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private void WritePhoto(IElement image)
    {
        if (_isInside && HtmlLinks.PhotoSource(image) is { } source)
        {
            var alt = (image.GetAttribute("alt") ?? "").Trim();
            var mark = page.Mark;
            page.AddLine(new LineMark(LineKind.Photo, PhotoSource: source), alt, offsets.Attribute(alt));
            page.Break(mark);
        }
    }
}
