using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portal.Text.Chinese;

namespace Portal.Import.Pages;

/// <summary>
/// Finds the element that holds a page's story: where paragraphs with much text and few links stand together. Each paragraph's
/// unlinked text counts in full for its parent and half for the parent of that.
/// </summary>
internal static partial class MainText
{
    private const int ShortestParagraph = 10;

    /// <returns>Null when the page holds no running text.</returns>
    public static IElement? Find(IElement body)
    {
        var scores = new Dictionary<IElement, double>();
        Visit(body, 0, scores, IsLong);
        if (scores.Count == 0)
        {
            // A flash may be shorter than any menu entry, but it is a sentence.
            Visit(body, 0, scores, IsSentence);
        }

        return scores.Count == 0 ? null : scores.MaxBy(pair => pair.Value * Weight(pair.Key)).Key;
    }

    private static void Visit(IElement element, int depth, Dictionary<IElement, double> scores, Func<IElement, int, bool> isRunning)
    {
        if (HtmlElements.IsSilent(element) || HtmlElements.IsBeside(element) || element.LocalName is "footer")
        {
            return;
        }

        HtmlTree.GuardDepth(depth);
        var length = UnlinkedLength(element);
        if (isRunning(element, length) && HtmlElements.IsBlock(element))
        {
            var isParagraph = element.LocalName is "p" or "h2" or "h3" or "li" or "blockquote" or "figcaption";
            var holder = isParagraph ? element.ParentElement : element;
            Add(scores, holder, length);
            Add(scores, holder?.ParentElement, length / 2.0);
        }

        foreach (var child in element.Children)
        {
            Visit(child, depth + 1, scores, isRunning);
        }
    }

    private static bool IsLong(IElement element, int length) => length >= ShortestParagraph;

    private static bool IsSentence(IElement element, int length) =>
        length > 1 && element.ChildNodes.OfType<IText>().LastOrDefault(text => !string.IsNullOrWhiteSpace(text.Data)) is { } last
        && last.Data.AsSpan().TrimEnd()[^1] is '。' or '！' or '？' or '.' or '!' or '?';

    private static void Add(Dictionary<IElement, double> scores, IElement? element, double worth)
    {
        if (element is { LocalName: not ("html" or "p" or "ul" or "ol") })
        {
            scores[element] = scores.GetValueOrDefault(element) + worth;
        }
    }

    /// <summary>Signs of the element's own text and inline children, links left out.</summary>
    private static int UnlinkedLength(IElement element)
    {
        var length = 0;
        foreach (var node in element.ChildNodes)
        {
            length += node switch
            {
                IText text => Letters(text),
                IElement { LocalName: "strong" or "b" or "em" or "i" or "span" or "font" or "u" } inline => UnlinkedLengthOfInline(inline),
                _ => 0,
            };
        }

        return length;
    }

    private static int UnlinkedLengthOfInline(IElement inline) =>
        inline.ChildNodes.OfType<IText>().Sum(Letters);

    /// <summary>Digits do not count: dates and numbers are no running text.</summary>
    private static int Letters(IText text) => text.Data.Count(sign => Han.IsHan(sign) || char.IsAsciiLetter(sign));

    private static double Weight(IElement element)
    {
        var names = HtmlElements.Names(element);
        var isNamedBody = element.LocalName is "article" || Body().IsMatch(names)
            || element.GetAttribute("itemprop") is "articleBody";
        return (isNamedBody ? 1.3 : 1) * (Foot().IsMatch(names) ? 0.3 : 1);
    }

    [GeneratedRegex("article|content|body|zw|entry|正文", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Body();

    [GeneratedRegex("foot|copyright|legal|notice|list", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Foot();
}
