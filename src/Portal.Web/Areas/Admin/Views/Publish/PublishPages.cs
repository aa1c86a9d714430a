using System.Globalization;
using Portal.Articles;
using Portal.Desk;
using Portal.Links;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sources;
using Portal.Staff;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.History;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Hosting;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>Puts the page of review and publication together. What may be done the acts decide; here is only what is offered.</summary>
public sealed class PublishPages(
    DeskFrames frames, CurrentSite current, SignOffCheck signOffs, StorySurroundings surroundings, SourcesQuery sources, HistoryQuery history, TimeProvider clock)
{
    private readonly Site _site = current.Site;

    public async Task<PublishPage> ShowAsync(DeskArticle article, Actor actor, CancellationToken cancellationToken)
    {
        var row = article.Article;
        var frame = frames.Make(row.EditionId);
        var cannotSign = await CannotSignAsync(frame, article, actor, cancellationToken);
        var files = await surroundings.PhotosAsync(article.Version.Story, cancellationToken);
        var atUtc = row.ScheduledAtUtc ?? clock.GetUtcNow().UtcDateTime;
        return new PublishPage
        {
            Frame = frame,
            Title = row.Title,
            Tabs = ArticleTabs.Of(frame, article, ArticleTab.Publish),
            ArticleId = row.ArticleId,
            Revision = row.Revision,
            Seen = await history.LastIdAsync(row.ArticleId, cancellationToken),
            Version = row.WorkingVersion,
            LiveVersion = row.LiveVersion,
            PublicPath = PublicPath(row, frame),
            Missing =
            [
                .. PublishGate.Check(article.Version.Story, article.Version.Findings, files, atUtc)
                    .Select(problem => StoryProblemText.Of(frame.Words, problem)),
            ],
            Obstacles = [.. Obstacles(frame, article)],
            Warning = await IsDoubtfulReprintAsync(article.Version.Story, cancellationToken) ? frame.Words["ReprintWarning"] : null,
            Stages = [.. Stages(frame, article)],
            CannotSign = row.CanSignOff ? cannotSign : null,
            Open = Open(article, cannotSign is null, actor),
            ScheduledAt = TypedTime.Write(row.ScheduledAtUtc, frame.Zone),
            EmbargoUntil = TypedTime.Write(row.EmbargoUntilUtc, frame.Zone),
            ExpiresAt = TypedTime.Write(row.ExpiresAtUtc, frame.Zone),
            Sections = Sections(frame, row, row.SectionId?.ToString(CultureInfo.InvariantCulture) ?? ""),
            Photos = Places(article.Version.Story, files),
        };
    }

    /// <summary>The same page for a form that was not taken, with all that was typed.</summary>
    public async Task<PublishPage> RefusedAsync(
        DeskArticle article, PublishAct act, PublishForm form, ActAnswer answer, Actor actor, CancellationToken cancellationToken)
    {
        var page = await ShowAsync(article, actor, cancellationToken);
        var events = answer.Outcome == ArticleOutcome.Conflict ? await history.ReadAsync(article.Article.ArticleId, before: null, cancellationToken) : [];
        var meanwhile = events.Where(done => done.Refusal is null && done.ChangeId > (form.Seen ?? 0)).ToList();
        return page with
        {
            Refused = act,
            Form = form,
            Open = page.Open.Append(act).ToHashSet(),
            Problems = [RefusalText.Of(page.Frame, article, act, answer)],
            Meanwhile = [.. meanwhile.Select(done => HistoryRow.Of(page.Frame, done))],
            SeenVersion = meanwhile.Where(IsNewText).Select(done => done.FromVersion).Min(),
            Sections = act == PublishAct.Move ? Sections(page.Frame, article.Article, form.Section ?? "") : page.Sections,
            Photos = act == PublishAct.Photos
                ? [.. page.Photos.Select((photo, index) => index < form.Places?.Count ? photo with { Place = form.Places[index] } : photo)]
                : page.Photos,
        };
    }

    public async Task<WithdrawnPage> WithdrawnAsync(
        DeskArticle article, TakenDownList taken, SiteOptions site, CancellationToken cancellationToken)
    {
        var frame = frames.Make(article.Article.EditionId);
        var files = await surroundings.PhotosAsync(article.Version.Story, cancellationToken);
        return WithdrawnPage.Of(
            frame,
            article,
            taken,
            taken.Path is { } path ? site.Absolute(path) : null,
            [.. taken.Photos.Select(hash => files.GetValueOrDefault(hash)).OfType<PhotoFile>().Select(Thumbnail.Of)]);
    }

    /// <summary>Reprints are limited to sources that the regulator has named; nobody but the desk can know which those are.</summary>
    private async Task<bool> IsDoubtfulReprintAsync(Story story, CancellationToken cancellationToken) =>
        story.OriginalUrl is not null && story.Source is { } name && (await sources.FindAsync(name.Trim(), cancellationToken))?.IsPermitted != true;

    private static bool IsNewText(ArticleEvent done) =>
        done.Kind is Changes.ChangeKind.VersionSaved or Changes.ChangeKind.VersionRestored or Changes.ChangeKind.FindingsResolved;

    private static string? PublicPath(Article article, DeskFrame frame) => article.LiveVersion is not null && article.FirstPublishedAtUtc is { } first
        ? Paths.Article(DateOnly.FromDateTime(LocalTimes.FromUtc(first, frame.Zone)), article.ArticleId)
        : null;

    private IEnumerable<string> Obstacles(DeskFrame frame, DeskArticle article)
    {
        var (row, now) = (article.Article, clock.GetUtcNow().UtcDateTime);
        if (article.SignOffsNeeded - row.SignOffCount is > 0 and var missing && row.LiveVersion != row.WorkingVersion)
        {
            yield return frame.Words.Format("SignOffsMissing", missing);
        }

        if (row.EmbargoUntilUtc is { } embargo && embargo > now)
        {
            yield return frame.Words.Format("ObstacleEmbargo", frame.Time(embargo), frame.ZoneName);
        }

        if (row.ExpiresAtUtc is { } end && end <= now)
        {
            yield return frame.Words.Format("ObstacleExpired", frame.Time(end), frame.ZoneName);
        }
    }

    private static IEnumerable<StageRow> Stages(DeskFrame frame, DeskArticle article)
    {
        var given = article.ValidSignOffs.ToList();
        for (var index = 0; index < Math.Max(article.SignOffsNeeded, given.Count); index++)
        {
            var stage = index < given.Count ? given[index].Stage : SignOffStages.Next(index, article.SignOffsNeeded);
            yield return index < given.Count
                ? new StageRow(frame.Words[$"Stage{stage}"], given[index].Name, given[index].SignedAtUtc, IsNext: false)
                : new StageRow(frame.Words[$"Stage{stage}"], null, null, index == given.Count && article.Article.CanSignOff);
        }
    }

    private async Task<string?> CannotSignAsync(DeskFrame frame, DeskArticle article, Actor actor, CancellationToken cancellationToken)
    {
        var stage = article.NextStage;
        return !actor.May(stage.Permission(), article.Article.EditionId) || actor.StaffId is not { } staffId
            ? frame.Words.Format("SignOffNotYours", frame.Words[$"Stage{stage}"])
            : await signOffs.FindAsync(article.Article, staffId, cancellationToken) is { } objection
                ? frame.Words[$"Refused{objection}"]
                : null;
    }

    private static HashSet<PublishAct> Open(DeskArticle article, bool maySign, Actor actor)
    {
        var row = article.Article;
        bool May(Permission permission) => actor.May(permission, row.EditionId);
        var isNew = row.LiveVersion != row.WorkingVersion;
        return
        [
            .. new (PublishAct Act, bool IsOpen)[]
            {
                (PublishAct.Submit, row.CanSubmit && row.MayBeWrittenBy(actor)),
                (PublishAct.Return, row.CanReturn && row.MayBeReturnedBy(actor)),
                (PublishAct.SignOff, row.CanSignOff && maySign),
                (PublishAct.Publish, row.CanPublish && isNew && May(Permission.Publish)),
                (PublishAct.Schedule, row.CanSchedule && May(Permission.Schedule)),
                (PublishAct.Unschedule, row.IsScheduled && May(Permission.Schedule)),
                (PublishAct.Embargo, row.MayBeWrittenBy(actor) || May(Permission.Schedule)),
                (PublishAct.Expiry, May(Permission.Schedule)),
                (PublishAct.Correct, row.CanCorrect && May(Permission.Correct)),
                (PublishAct.Move, row.MayBeMovedBy(actor)),
                (PublishAct.Photos, article.Version.Story.Photos.Count > 1 && row.MayBeWrittenBy(actor)),
                (PublishAct.Withdraw, row.CanWithdraw && May(Permission.Withdraw)),
            }
            .Where(item => item.IsOpen).Select(item => item.Act),
        ];
    }

    private IReadOnlyList<Choice> Sections(DeskFrame frame, Article article, string chosen) =>
    [
        new Choice("", frame.Words["NoSection"], chosen.Length == 0),
        .. (_site.Find(article.EditionId)?.Sections ?? []).SelectMany(section => section.AndAllBelow()).Select(section =>
        {
            var id = section.SectionId.ToString(CultureInfo.InvariantCulture);
            return new Choice(id, string.Join(" › ", section.Above.Append(section).Select(part => part.Name)), id == chosen);
        }),
    ];

    private static IReadOnlyList<PhotoPlace> Places(Story story, IReadOnlyDictionary<string, PhotoFile> files) =>
    [
        .. story.Photos.Select((photo, index) => new PhotoPlace(
            index + 1,
            (index + 1).ToString(CultureInfo.InvariantCulture),
            photo.Caption.Length > 0 ? photo.Caption : photo.Alt,
            photo.Photo is { } hash && files.TryGetValue(hash, out var file) ? Thumbnail.Of(file) : null)),
    ];
}
