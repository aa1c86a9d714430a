using Portal.Stories;

namespace Portal.Import;

/// <summary>The texts of a story that come from the running text of a page. Names and dates are fields of their own and corrected there.</summary>
internal static class StoryTexts
{
    public static IEnumerable<StoryText> All(Story story) =>
    [
        new(story.Body, text => story with { Body = text }),
        new(story.Title, text => story with { Title = text }),
        new(story.Kicker ?? "", text => story with { Kicker = text }),
        new(story.Summary ?? "", text => story with { Summary = text }),
        .. story.Photos.Select((photo, index) => new StoryText(photo.Caption, text => story with
        {
            Photos = [.. story.Photos.Select((other, at) => at == index ? photo with { Caption = text } : other)],
        })),
    ];
}
