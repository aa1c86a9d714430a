using Portal.Links;
using Portal.Publishing;
using Portal.Stories;
using Portal.Text;
using Words = Portal.Web.Resources.Words;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Shows a story that is being written as readers would get it, for the page and for its scripts alike.</summary>
public sealed class FormPreviews(StoryPreview preview)
{
    /// <summary>What a reader reads in a minute, of <see cref="Text.Words"/>.</summary>
    private const int WordsPerMinute = 400;

    /// <param name="language">BCP 47 tag of a text that has no edition yet.</param>
    public async Task<FormPreview> MakeAsync(
        Story story, (int EditionId, int? SectionId) home, string language, Words words, CancellationToken cancellationToken)
    {
        var previewed = await preview.RenderAsync(story, home.EditionId, home.SectionId, DeskPaths.Rendition, cancellationToken)
            ?? new PreviewedText(language, StoryRenderer.Render(story, StoryLinks.None(language)));
        var dateline = story.Dateline is null
            ? null
            : StoryRenderer.Render(story with { Body = "", Photos = [], EndMark = EndMark.None }, StoryLinks.None(previewed.Language)).Body;
        var count = previewed.Text.WordCount;
        var minutes = Math.Max(1, (count + WordsPerMinute - 1) / WordsPerMinute);
        return new FormPreview(
            previewed.Language, dateline, previewed.Text.Body, words.Format("WordCount", count, minutes), SummaryProposal.Of(story, previewed.Language));
    }
}
