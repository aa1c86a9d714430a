using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Portal.Stories;

namespace Portal.Text;

/// <summary>
/// Composes what a reader sees from a story's fields: the dateline opens the first paragraph, the end mark closes the text,
/// photos stand after their paragraphs. None of them is ever part of the stored text, so none is printed twice or lost.
/// </summary>
public static class StoryRenderer
{
    public static RenderedStory Render(Story story, StoryLinks links)
    {
        using var document = NewsMarkdown.Parse(story.Body);
        var body = document.Body!;
        var paragraphs = body.Children.Where(block => block.LocalName == "p").ToList();
        var plainText = PlainText.Of(body);
        var excerpt = Excerpts.From(paragraphs.Count > 0 ? string.Join('\n', paragraphs.Select(PlainText.Of)) : plainText);

        PlaceDateline(document, paragraphs, DatelineMarkup.Create(document, story, links));
        PlaceEndMark(document, story.EndMark);
        PlacePhotos(document, paragraphs, story.Photos, links);
        return new RenderedStory(HtmlText.Write(document), excerpt, plainText, Words.Count(plainText));
    }

    private static void PlaceDateline(IHtmlDocument document, List<IElement> paragraphs, IReadOnlyList<INode> dateline)
    {
        if (dateline.Count == 0)
            return;
        if (paragraphs.Count == 0)
        {
            paragraphs.Add(document.CreateElement("p"));
            document.Body!.Prepend(paragraphs[0]);
        }

        paragraphs[0].Prepend([.. dateline]);
    }

    /// <summary>After the last word; a text that ends in a list, quote or table gets a paragraph for it.</summary>
    private static void PlaceEndMark(IHtmlDocument document, EndMark mark)
    {
        if (mark == EndMark.None)
            return;
        var sign = document.CreateElement("span");
        sign.ClassName = "end-mark";
        sign.TextContent = mark.ToText();
        var last = document.Body!.LastElementChild;
        if (last?.LocalName != "p")
        {
            last = document.CreateElement("p");
            document.Body.AppendChild(last);
        }

        last.AppendChild(sign);
    }

    /// <summary>Only paragraphs of the top level count; photos of one place keep their order.</summary>
    private static void PlacePhotos(
        IHtmlDocument document, List<IElement> paragraphs, IReadOnlyList<PhotoUse> photos, StoryLinks links)
    {
        var figures = new FigureMarkup(document, links);
        var opening = new List<INode>();
        foreach (var photo in photos)
        {
            if (figures.Create(photo) is not { } figure)
                continue;
            if (photo.AfterParagraph <= 0)
                opening.Add(figure);
            else if (photo.AfterParagraph > paragraphs.Count)
                document.Body!.AppendChild(figure);
            else
                LastFigureAfter(paragraphs[photo.AfterParagraph - 1]).After(figure);
        }

        document.Body!.Prepend([.. opening]);
    }

    private static IElement LastFigureAfter(IElement paragraph)
    {
        var last = paragraph;
        while (last.NextElementSibling is { LocalName: "figure" } next)
            last = next;
        return last;
    }
}
