using Portal.Articles;
using Portal.Desk;
using Portal.Fronts;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.ArticleList;
using Portal.Web.Areas.Admin.Views.Photos;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>Puts the first page of the desk together.</summary>
public sealed class DeskHomePages(DeskFrames frames, ArticleRows rows, CurrentSite current, FailingJobs jobs, TimeProvider clock)
{
    public IReadOnlyList<int> EditionIds => [.. current.Site.Editions.Select(edition => edition.EditionId)];

    public DeskHomePage Make(DeskHome home, Actor actor)
    {
        var frame = frames.Make();
        return new DeskHomePage(frame)
        {
            MayBegin = actor.MaySomewhere(Permission.WriteOwn),
            Unsaved = [.. home.Autosaves.Select(autosave => Unsaved(autosave, frame))],
            Work = [.. Work(home, actor, frame)],
            News = [.. News(home, actor, frame)],
            Attention = actor.MaySomewhere(Permission.ReadDesk) || actor.MaySomewhere(Permission.ManageEditions) ? Attention(home, frame) : null,
        };
    }

    private UnsavedRow Unsaved(MyAutosave autosave, DeskFrame frame) => new(
        autosave.Title.Length > 0 ? autosave.Title : frame.Words["UntitledStory"],
        DeskPaths.Unsaved(autosave.ArticleId, autosave.Key),
        rows.TimeOf(autosave.SavedAtUtc, autosave.EditionId));

    private IEnumerable<DeskBlock> Work(DeskHome home, Actor actor, DeskFrame frame)
    {
        if (Enum.GetValues<SignOffStage>().Any(stage => actor.MaySomewhere(stage.Permission())))
        {
            yield return Block(frame, "Waiting", home.Waiting.Select(item => rows.Waiting(item, frame)), new ArticleListForm { State = ListedState.InReview });
        }

        if (actor.MaySomewhere(Permission.WriteOwn))
        {
            yield return Block(frame, "Drafts", home.Drafts.Select(item => rows.Changed(item, frame) with { Owner = "" }), new ArticleListForm { Person = actor.StaffId });
        }
    }

    private IEnumerable<DeskBlock> News(DeskHome home, Actor actor, DeskFrame frame)
    {
        if (actor.MaySomewhere(Permission.ReadDesk))
        {
            yield return Block(frame, "Scheduled", home.Scheduled.Select(item => rows.Scheduled(item, frame)), new ArticleListForm { State = ListedState.Scheduled });
        }

        if (actor.Grants.Count > 0)
        {
            var all = actor.MaySomewhere(Permission.ReadDesk) ? new ArticleListForm { State = ListedState.Published } : null;
            yield return Block(frame, "Published", home.Published.Select(card => rows.Published(card, actor)), all);
        }
    }

    private AttentionBlock Attention(DeskHome home, DeskFrame frame) => new(
        frame,
        [.. jobs.Read().Select(job => $"{frame.Words[$"Job{job.Job}"]}{frame.Words.Format("JobFailingSince", frame.Time(job.SinceUtc))}")],
        [.. home.Doubtful.Select(item => rows.Changed(item, frame) with { Facts = [] })],
        new ArticleListForm { State = ListedState.Attention }.PathAfter(key: null),
        [
            .. List("PinsEndingCount", DeskPaths.Fronts, frame, home.Ending, pin => Row(pin, frame)),
            .. List("PhotosExpiringCount", DeskPaths.ExpiringPhotos, frame, home.Expiring, photo => new AttentionRow(
                PhotoTile.CaptionOf(frame, photo),
                DeskPaths.LibraryPhoto(photo.Hash),
                ListTime.Of(photo.ExpiresAtUtc!.Value, frame.Zone, clock.GetUtcNow().UtcDateTime))),
        ]);

    private AttentionRow Row(EndingPin pin, DeskFrame frame)
    {
        var edition = current.Site.Find(pin.EditionId)!;
        return new AttentionRow(
            pin.Title, DeskPaths.Front(pin.EditionId), rows.TimeOf(pin.UntilUtc, pin.EditionId), edition.Language,
            $"{edition.Name} · {PlaceOf(pin.Pin, edition, frame)}");
    }

    private static string PlaceOf(FrontPin? pin, SiteEdition edition, DeskFrame frame) => pin switch
    {
        null => frame.Words["SlotBreaking"],
        { SectionId: null } => frame.Words[$"Slot{pin.Slot}"],
        { SectionId: { } id } => edition.FindSection(id) is { } section ? frame.Words.Format("SlotSection", section.Name) : frame.Words["SlotGone"],
    };

    /// <returns>None when there is nothing of the kind.</returns>
    private static IEnumerable<AttentionList> List<T>(string name, string path, DeskFrame frame, IReadOnlyList<T> all, Func<T, AttentionRow> row) =>
        all.Count == 0 ? [] : [new AttentionList(frame.Words.Format(name, all.Count), path, [.. all.Take(AttentionList.Most).Select(row)])];

    private static DeskBlock Block(DeskFrame frame, string name, IEnumerable<ArticleRow> rows, ArticleListForm? all) => new(
        frame, name.ToLowerInvariant(), frame.Words[$"{name}Title"], [.. rows], frame.Words[$"{name}Empty"], all?.PathAfter(key: null));
}
