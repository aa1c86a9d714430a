using Portal.Reading;
using Portal.Search;

namespace Portal.Web.Views.Search;

/// <summary>A story that was found, with what was looked for marked.</summary>
/// <param name="Language">Null where it is the page's.</param>
/// <param name="Section">Null outside sections.</param>
public sealed record SearchResult(
    string Path, string? Language, IReadOnlyList<SearchRun> Title, IReadOnlyList<SearchRun> Snippet, DateTime PublishedAtUtc, SiteSection? Section)
{
    public static SearchResult Of(FoundStory story, SearchWords words, PageFrame frame) => new(
        story.Path,
        story.Language == frame.Language ? null : story.Language,
        SearchMarks.Of(story.Title, words),
        // What only the title has is beside the beginning.
        SearchMarks.Snippet(StoryWords.Of(story.Body), words) ?? SearchMarks.Of(story.Summary, words),
        story.PublishedAtUtc,
        story.SectionId is { } section ? frame.Edition?.FindSection(section) : null);
}
