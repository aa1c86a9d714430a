using Portal.Import;
using Portal.Media;
using Portal.Stories;

namespace Portal.Publishing;

/// <summary>What a story needs before readers may see it.</summary>
public static class PublishGate
{
    /// <summary>Every missing thing, in the order of the form; empty when the story may go live.</summary>
    /// <param name="photos">What the library has of the story's photos, by content hash.</param>
    /// <param name="atUtc">When readers are to see it.</param>
    public static IReadOnlyList<StoryProblem> Check(
        Story story, IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, PhotoFile> photos, DateTime atUtc) =>
    [
        .. StoryRules.Check(story), .. Fields(story),
        .. story.Photos.SelectMany((photo, index) => Photo(photo, index).Concat(Rights(photo, index, photos, atUtc))),
        .. findings.Any(finding => finding.BlocksPublishing)
            ? [new StoryProblem(StoryField.Findings, ProblemKind.Unresolved)]
            : Array.Empty<StoryProblem>(),
    ];

    private static IEnumerable<StoryProblem> Fields(Story story)
    {
        if (string.IsNullOrWhiteSpace(story.Source))
        {
            yield return new StoryProblem(StoryField.Source, ProblemKind.Missing);
        }

        if (!story.Credits.Any(credit => credit.Role.IsEditor()))
        {
            yield return new StoryProblem(StoryField.Editor, ProblemKind.Missing);
        }

        if (string.IsNullOrWhiteSpace(story.Body) && story.Photos.Count == 0)
        {
            yield return new StoryProblem(StoryField.Body, ProblemKind.Missing);
        }
    }

    /// <summary>A photo that nobody may see then.</summary>
    private static IEnumerable<StoryProblem> Rights(PhotoUse photo, int index, IReadOnlyDictionary<string, PhotoFile> photos, DateTime atUtc) =>
        photos.GetValueOrDefault(photo.Photo ?? "")?.IsHiddenAt(atUtc) == true
            ? [new StoryProblem(StoryField.PhotoRights, ProblemKind.Forbidden, index + 1) { Name = photo.Caption }]
            : [];

    private static IEnumerable<StoryProblem> Photo(PhotoUse photo, int index)
    {
        if (string.IsNullOrWhiteSpace(photo.Alt))
        {
            yield return new StoryProblem(StoryField.PhotoAlt, ProblemKind.Missing, index + 1);
        }

        if (string.IsNullOrWhiteSpace(photo.Caption))
        {
            yield return new StoryProblem(StoryField.PhotoCaption, ProblemKind.Missing, index + 1);
        }

        if (string.IsNullOrWhiteSpace(photo.CreditName) && photo.CreditKind.NeedsName())
        {
            yield return new StoryProblem(StoryField.PhotoCreditName, ProblemKind.Missing, index + 1);
        }

        if (photo.CreditKind == PhotoCreditKind.Unknown)
        {
            yield return new StoryProblem(StoryField.PhotoCreditKind, ProblemKind.Missing, index + 1);
        }
    }
}
