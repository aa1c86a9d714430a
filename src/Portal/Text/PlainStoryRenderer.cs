using System.Text;
using Portal.Stories;

namespace Portal.Text;

/// <summary>
/// Renders Chinese stories whose text has no Markdown in it, such as made-up ones: what <see cref="StoryRenderer"/> gives (a test
/// compares them) at a small part of its cost. Figures are rendered once for each use and kept. For one thread.
/// </summary>
public sealed class PlainStoryRenderer
{
    private readonly Dictionary<(PhotoUse Use, bool IsFirst), string> _figures = [];

    /// <param name="paragraphs">The paragraphs of the body.</param>
    public RenderedStory Render(Story story, IReadOnlyList<string> paragraphs, StoryLinks links)
    {
        var html = new StringBuilder(4096);
        AppendFigures(html, story, links, after: 0);
        for (var index = 0; index < paragraphs.Count; index++)
        {
            Break(html).Append("<p>");
            if (index == 0)
            {
                AppendDateline(html, story, links);
            }

            HtmlSigns.Append(html, paragraphs[index], attribute: false);
            if (index == paragraphs.Count - 1 && story.EndMark != EndMark.None)
            {
                html.Append("<span class=\"end-mark\">").Append(story.EndMark.ToText()).Append("</span>");
            }

            html.Append("</p>");
            AppendFigures(html, story, links, after: index + 1);
        }

        var text = string.Join('\n', paragraphs);
        return new RenderedStory(SafeHtml.Trusted(html.ToString()), Excerpts.From(text), text, Words.Count(text));
    }

    private static StringBuilder Break(StringBuilder html) => html.Length > 0 ? html.Append('\n') : html;

    private void AppendFigures(StringBuilder html, Story story, StoryLinks links, int after)
    {
        for (var index = 0; index < story.Photos.Count; index++)
        {
            if (story.Photos[index].AfterParagraph == after)
            {
                Break(html).Append(Figure(story.Photos[index], isFirst: index == 0, links));
            }
        }
    }

    private string Figure(PhotoUse use, bool isFirst, StoryLinks links)
    {
        if (!_figures.TryGetValue((use, isFirst), out var figure))
        {
            // A photo that is not the first is loaded later.
            var alone = new Story { Title = "", Photos = isFirst ? [use] : [use, use] };
            figure = StoryRenderer.Render(alone, links).Body.ToString().Split('\n')[^1];
            _figures[(use, isFirst)] = figure;
        }

        return figure;
    }

    private static void AppendDateline(StringBuilder html, Story story, StoryLinks links)
    {
        if (story.Dateline is null)
        {
            return;
        }

        html.Append("<span class=\"dateline\">").Append(story.Dateline.ToText(links.Language));
        var people = story.Credits.Where(credit => credit.Role.IsByline()).ToList();
        if (people.Count == 0)
        {
            html.Append("</span> ");
            return;
        }

        var sign = '(';
        foreach (var role in people.GroupBy(credit => credit.Role).OrderBy(role => role.Key == CreditRole.Reporter ? 0 : 1))
        {
            html.Append(sign).Append("<span class=\"dateline__role\">").Append(role.Key.ToText(links.Language)).Append("</span>");
            sign = ' ';
            foreach (var person in role)
            {
                html.Append(" <a href=\"").Append(links.PersonPath(person)).Append("\">").Append(person.Name).Append("</a>");
            }
        }

        html.Append(")</span>");
    }
}
