using Portal.Media;
using Portal.Publishing;
using Portal.Web.Areas.Admin.Views.Photos;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>Describes several photos, each by itself: one that is refused keeps none of the others.</summary>
public sealed class PhotoDescriber(PhotoLibraryQuery library, EditPhoto edit, DeskFrames frames)
{
    public async Task<DescribeAnswers> RunAsync(IReadOnlyList<PhotoForm> forms, Actor actor, CancellationToken cancellationToken)
    {
        var rows = new List<(PhotoForm Form, PhotoOutcome Outcome)>();
        foreach (var form in forms.Take(DescribePath.Most))
        {
            rows.Add((form, await DescribeAsync(form, actor, cancellationToken)));
        }

        return new DescribeAnswers(rows, StatusOf([.. rows.Select(row => row.Outcome)]));
    }

    private async Task<PhotoOutcome> DescribeAsync(PhotoForm form, Actor actor, CancellationToken cancellationToken)
    {
        var reading = PhotoFormReading.Of(form, "", frames.Make().Words);
        if (reading.Problems.Count > 0)
        {
            return PhotoOutcome.Refused;
        }

        return await library.FindAsync(form.Hash ?? "", cancellationToken) is { } photo && form.Revision == photo.Revision && SaysTheSame(photo, reading.Description)
            ? PhotoOutcome.Done
            : (await edit.RunAsync(new EditPhotoRequest(form.Hash ?? "", form.Revision, reading.Description), actor, cancellationToken)).Outcome;
    }

    /// <summary>Whoever confirms what stands there changes nothing.</summary>
    private static bool SaysTheSame(Photo photo, PhotoDescription words) => PhotoForm.Of(photo.ToDescription()) == PhotoForm.Of(words);

    private static int StatusOf(IReadOnlyList<PhotoOutcome> outcomes) =>
        outcomes.All(outcome => outcome == PhotoOutcome.Done) ? StatusCodes.Status200OK
        : outcomes.All(outcome => outcome is PhotoOutcome.Forbidden or PhotoOutcome.NotFound) ? StatusCodes.Status403Forbidden
        : outcomes.Contains(PhotoOutcome.Conflict) ? StatusCodes.Status409Conflict
        : StatusCodes.Status400BadRequest;
}
