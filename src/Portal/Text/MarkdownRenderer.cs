namespace Portal.Text;

/// <summary>Renders text of the desk that is not a story: an about page, a notice.</summary>
public static class MarkdownRenderer
{
    public static SafeHtml Render(string markdown)
    {
        using var document = NewsMarkdown.Parse(markdown);
        return HtmlText.Write(document);
    }
}
