using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Import.Pages;

/// <summary>Parses HTML within limits that hold whatever tricks the markup plays on <see cref="HtmlLimits"/>.</summary>
internal static class HtmlTree
{
    private const int MaxElements = 400_000;

    /// <summary>Levels of the parsed tree: more than the scan lets through, fewer than the 512 from which AngleSharp flattens.</summary>
    private const int MaxDepth = 400;

    private const int CheckedEvery = 32;

    /// <exception cref="HtmlTooDeepException">The tree outgrows the limits.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var created = 0;
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            OnCreated = (element, _) =>
            {
                if (++created > MaxElements)
                {
                    throw new HtmlTooDeepException();
                }

                if (created % CheckedEvery == 0)
                {
                    GuardDepth(DepthOf(last));
                }

                last = element;
            },
        });
        return parser.ParseDocument(html);
    }

    /// <exception cref="HtmlTooDeepException">More than the limit.</exception>
    public static void GuardDepth(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new HtmlTooDeepException();
        }
    }

    private static int DepthOf(IElement? element)
    {
        var depth = 0;
        for (; element is not null; element = element.ParentElement)
        {
            depth++;
        }

        return depth;
    }
}
