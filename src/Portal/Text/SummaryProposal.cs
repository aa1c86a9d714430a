using Portal.Stories;

namespace Portal.Text;

/// <summary>A summary made of a story's first paragraph, for the desk to take or change.</summary>
public static class SummaryProposal
{
    /// <returns>Whole sentences without marks, at most <see cref="Excerpts.DefaultWidth"/> wide; empty for a story without text.</returns>
    /// <param name="language">BCP 47 tag of the story's language.</param>
    public static string Of(Story story, string language) =>
        // Neither dateline nor end mark is part of the body.
        StoryRenderer.Render(story with { Body = FirstParagraph(story.Body), Photos = [] }, StoryLinks.None(language)).Excerpt;

    private static string FirstParagraph(string body) =>
        body.Split("\n\n").Select(paragraph => paragraph.Trim()).FirstOrDefault(paragraph => paragraph.Length > 0 && paragraph[0] != '#') ?? "";
}
