using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Portal.Stories;

namespace Portal.Text;

/// <summary>
/// The dateline as it opens the first paragraph. Chinese: 中新网江苏新闻11月7日电(记者 孙权), in ASCII brackets as the
/// wire prints them, everyone who made the report by role, reporters first; editors never. English:
/// PORT HALE, Nov. 7 (Agency) —, where the byline alone names the people. Without a dateline nobody is named in the text.
/// </summary>
internal static class DatelineMarkup
{
    /// <summary>Empty when the story has no dateline.</summary>
    public static IReadOnlyList<INode> Create(IHtmlDocument document, Story story, StoryLinks links)
    {
        if (story.Dateline is null)
            return [];

        var line = document.CreateElement("span");
        line.ClassName = "dateline";
        var text = story.Dateline.ToText(links.Language);
        if (Languages.IsEnglish(links.Language))
        {
            line.TextContent = $"{text} —";
            return [line, document.CreateTextNode(" ")];
        }

        line.TextContent = text;
        var people = story.Credits.Where(credit => credit.Role.IsByline() && !string.IsNullOrWhiteSpace(credit.Name)).ToList();
        if (people.Count == 0)
            return [line, document.CreateTextNode(" ")];
        AppendPeople(line, people, links);
        return [line];
    }

    private static void AppendPeople(IElement line, IReadOnlyList<Credit> people, StoryLinks links)
    {
        var document = line.Owner!;
        line.Append(document.CreateTextNode("("));
        var roles = people.GroupBy(credit => credit.Role).OrderBy(role => role.Key == CreditRole.Reporter ? 0 : 1);
        foreach (var role in roles)
        {
            if (line.ChildElementCount > 0)
                line.Append(document.CreateTextNode(" "));
            var word = document.CreateElement("span");
            word.ClassName = "dateline__role";
            word.TextContent = role.Key.ToText(links.Language);
            line.Append(word);
            foreach (var person in role)
                line.Append(document.CreateTextNode(" "), Name(document, person, links));
        }

        line.Append(document.CreateTextNode(")"));
    }

    private static INode Name(IDocument document, Credit person, StoryLinks links)
    {
        var path = links.PersonPath(person);
        if (path is null || !path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\'))
            return document.CreateTextNode(person.Name);
        var link = document.CreateElement("a");
        link.SetAttribute("href", path);
        link.TextContent = person.Name;
        return link;
    }
}
