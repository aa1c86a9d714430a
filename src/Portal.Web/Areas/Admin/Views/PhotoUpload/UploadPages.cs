using Microsoft.AspNetCore.Mvc;
using Portal.Media;
using Portal.Publishing;
using Portal.Web.Areas.Admin.Views.Photos;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>Puts the pages of new photos together.</summary>
public sealed class UploadPages(DeskFrames frames, CurrentSite current, PhotoLibraryQuery library, TimeProvider clock)
{
    /// <param name="problems">Why files were refused.</param>
    public UploadPage New(IReadOnlyList<string> problems)
    {
        var frame = frames.Make();
        return new UploadPage(frame, UploadFacts.Of(frame, frame.Actor!)) { Problems = problems };
    }

    /// <summary>One sentence for each file that was refused.</summary>
    public IReadOnlyList<string> Refusals(IReadOnlyList<TakenPhoto> taken)
    {
        var words = frames.Make().Words;
        return taken.Count == 0
            ? [words["PhotoNoFile"]]
            : [.. taken.Where(file => file.Refusal is not null).Select(file => words.Format($"PhotoRefused{file.Refusal}", file.Name))];
    }

    /// <summary>For scripts: the photo, or why it was refused (RFC 9457).</summary>
    public async Task<IActionResult> AnswerAsync(TakenPhoto taken, CancellationToken cancellationToken)
    {
        var frame = frames.Make();
        if (taken.Hash is null || await library.FindAsync(taken.Hash, cancellationToken) is not { } photo)
        {
            var problem = new ProblemDetails
            {
                Status = StatusCodes.Status422UnprocessableEntity,
                Detail = frame.Words.Format($"PhotoRefused{taken.Refusal ?? PhotoRefusal.Damaged}", taken.Name),
            };
            return new ObjectResult(problem) { StatusCode = problem.Status };
        }

        var tile = PhotoTile.Of(frame, photo, clock.GetUtcNow().UtcDateTime);
        var alike = await AlikeAsync(photo, cancellationToken);
        return new JsonResult(new UploadAnswer(
            photo.Hash, tile.Path, taken.IsNew, tile.Caption, tile.Credit, tile.Picture.Address, tile.Picture.Width, tile.Picture.Height,
            [.. alike.Select(one => PhotoTile.CaptionOf(frame, one))]));
    }

    public Task<DescribePage> DescribeAsync(DescribePath asked, Actor actor, CancellationToken cancellationToken) => DescribeAsync(
        [.. asked.Asked.Select(hash => (Form: new PhotoForm { Hash = hash }, Outcome: (PhotoOutcome?)null))],
        asked.Known ?? [], [], actor, cancellationToken);

    /// <summary>After some files were taken and others were refused.</summary>
    public Task<DescribePage> DescribeAsync(
        IReadOnlyList<TakenPhoto> taken, IReadOnlyList<string> refused, Actor actor, CancellationToken cancellationToken) => DescribeAsync(
        [.. taken.Select(file => file.Hash).OfType<string>().Distinct(StringComparer.Ordinal).Select(hash => (new PhotoForm { Hash = hash }, (PhotoOutcome?)null))],
        [.. taken.Where(file => file is { Hash: not null, IsNew: false }).Select(file => file.Hash!)],
        refused,
        actor,
        cancellationToken);

    /// <summary>After some were saved and others were refused.</summary>
    public async Task<DescribePage> DescribeAgainAsync(DescribeAnswers answers, Actor actor, CancellationToken cancellationToken)
    {
        var page = await DescribeAsync([.. answers.Rows.Select(row => (row.Form, (PhotoOutcome?)row.Outcome))], [], [], actor, cancellationToken);
        return page with { Problems = [.. page.Rows.Where(row => row.Problem is not null).Select(row => $"{row.Legend}{page.Frame.Words["Colon"]}{row.Problem}")] };
    }

    private async Task<DescribePage> DescribeAsync(
        IReadOnlyList<(PhotoForm Form, PhotoOutcome? Outcome)> asked, IReadOnlyList<string> known, IReadOnlyList<string> problems, Actor actor,
        CancellationToken cancellationToken)
    {
        var frame = frames.Make();
        var photos = (await library.ReadAsync([.. asked.Select(row => row.Form.Hash ?? "")], cancellationToken)).ToDictionary(photo => photo.Hash, StringComparer.Ordinal);
        var rows = new List<DescribeRow>();
        foreach (var (form, outcome) in asked)
        {
            if (photos.TryGetValue(form.Hash ?? "", out var photo))
            {
                var row = Row(frame, rows.Count, form, outcome, photo, actor);
                rows.Add(row with
                {
                    Alike = [.. (await AlikeAsync(photo, cancellationToken)).Select(one => PhotoTile.Of(frame, one, clock.GetUtcNow().UtcDateTime))],
                    IsKnown = known.Contains(photo.Hash, StringComparer.Ordinal),
                });
            }
        }

        return new DescribePage(frame, rows) { Problems = problems };
    }

    /// <param name="outcome">Null for what nobody has sent yet.</param>
    private DescribeRow Row(DeskFrame frame, int row, PhotoForm form, PhotoOutcome? outcome, Photo photo, Actor actor)
    {
        var saved = PhotoForm.Of(photo);
        var isTyped = outcome is not (null or PhotoOutcome.Done);
        var problems = isTyped ? PhotoFormReading.Of(form, $"photos-{row}-", frame.Words).Problems : [];
        return new DescribeRow(
            frame.Words.Format("PhotoNumber", row + 1),
            PhotoTile.Of(frame, photo, clock.GetUtcNow().UtcDateTime),
            PhotoOpener.MayDescribe(photo, actor)
                ? PhotoFieldsView.Of(
                    frame,
                    isTyped ? form with { Revision = photo.Revision } : saved,
                    row,
                    PhotoSectionChoices.Of(current.Site),
                    problems,
                    outcome == PhotoOutcome.Conflict ? saved : null)
                : null,
            [],
            IsKnown: false)
        {
            Problem = outcome switch
            {
                null or PhotoOutcome.Done => null,
                PhotoOutcome.Conflict => frame.Words["PhotoConflict"],
                PhotoOutcome.Forbidden => frame.Words["ForbiddenText"],
                _ => problems.Count > 0 ? problems[0].Text : frame.Words["PhotoWordsRefused"],
            },
        };
    }

    private async Task<IReadOnlyList<Photo>> AlikeAsync(Photo photo, CancellationToken cancellationToken) => photo.Fingerprint is { } bits
        ? await library.SimilarAsync(new PhotoFingerprint(bits), photo.Hash, cancellationToken)
        : [];
}
