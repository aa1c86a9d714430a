using System.Globalization;
using Portal.Articles;
using Portal.Desk;
using Portal.Fronts;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>Puts the pages about fronts together.</summary>
public sealed class FrontPages(
    DeskFrames frames, CurrentSite current, FrontDeskQuery fronts, ListQuery lists, ArticlesQuery articles, ArticleRows rows, TimeProvider clock)
{
    public Site Site { get; } = current.Site;

    public FrontListPage List(Actor actor) =>
        new(frames.Make(), [.. Site.Editions.Where(edition => actor.May(Permission.ManageFronts, edition.EditionId))]);

    /// <summary>The newest version, to go on from.</summary>
    public async Task<FrontPage> ShowAsync(SiteEdition edition, CancellationToken cancellationToken)
    {
        var front = await fronts.ReadAsync(edition.EditionId, cancellationToken);
        var version = await fronts.FindAsync(edition.EditionId, front.WorkingVersion, cancellationToken);
        return await MakeAsync(edition, front, FrontForm.Of(front.Revision, version?.Layout ?? FrontLayout.Empty, edition.Zone), cancellationToken);
    }

    /// <summary>The form as typed.</summary>
    public async Task<FrontPage> ShowAsync(SiteEdition edition, FrontForm form, CancellationToken cancellationToken) =>
        await MakeAsync(edition, await fronts.ReadAsync(edition.EditionId, cancellationToken), form, cancellationToken);

    /// <summary>The form as typed, which was not kept. Somebody else's version is named; who sends it again has seen that.</summary>
    public async Task<FrontPage> RefusedAsync(SiteEdition edition, FrontForm form, FrontResult result, CancellationToken cancellationToken)
    {
        var front = await fronts.ReadAsync(edition.EditionId, cancellationToken);
        var page = await MakeAsync(
            edition, front, result.Outcome == FrontOutcome.Conflict ? form with { Revision = front.Revision } : form, cancellationToken);
        return page with { Problems = [.. await ProblemsAsync(page.Frame, edition, result, cancellationToken)] };
    }

    public async Task<FrontVersionsPage> VersionsAsync(SiteEdition edition, FrontResult? refused, CancellationToken cancellationToken)
    {
        var frame = frames.Make(edition.EditionId);
        var front = await fronts.ReadAsync(edition.EditionId, cancellationToken);
        return new FrontVersionsPage(
            frame, edition.EditionId, Title(frame, edition), front.Revision, front.WorkingVersion, front.LiveVersion,
            await fronts.VersionsAsync(edition.EditionId, cancellationToken))
        {
            Problems = refused is null ? [] : [.. await ProblemsAsync(frame, edition, refused, cancellationToken)],
        };
    }

    /// <summary>For times that cannot be understood, by the story that they stand beside.</summary>
    public async Task<FrontPage> UnreadAsync(SiteEdition edition, FrontForm form, FrontReading reading, CancellationToken cancellationToken)
    {
        var page = await ShowAsync(edition, form, cancellationToken);
        var titles = page.Slots.SelectMany(slot => slot.Pins).ToLookup(pin => pin.Row.Story, pin => pin.Title, StringComparer.Ordinal);
        return page with
        {
            Problems =
            [
                .. reading.Problems.Select(problem => problem.Story is { } id
                    ? $"{titles[id.ToString(CultureInfo.InvariantCulture)].First()}{page.Frame.Words["Colon"]}{page.Frame.Words[problem.Word]}"
                    : page.Frame.Words[problem.Word]).Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private static string Title(DeskFrame frame, SiteEdition edition) => frame.Words.Format("FrontTitle", edition.Name);

    private async Task<IReadOnlyList<string>> ProblemsAsync(DeskFrame frame, SiteEdition edition, FrontResult result, CancellationToken cancellationToken)
    {
        if (result.Outcome != FrontOutcome.Conflict)
        {
            return result.Outcome == FrontOutcome.Refused
                ? [.. result.Problems.Select(problem => frame.Words[$"Front{problem}"])]
                : [frame.Words[result.Outcome == FrontOutcome.Untimely ? "FrontUntimely" : "RefusedForbidden"]];
        }

        var newest = await fronts.FindAsync(edition.EditionId, result.Version ?? 0, cancellationToken);
        return [newest is null ? frame.Words["RefusedConflict"] : frame.Words.Format("FrontConflict", newest.Author, frame.Time(newest.SavedAtUtc), newest.Number)];
    }

    private async Task<FrontPage> MakeAsync(SiteEdition edition, Front front, FrontForm form, CancellationToken cancellationToken)
    {
        var frame = frames.Make(edition.EditionId);
        var ids = form.Rows.Select(row => int.TryParse(row.Story, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Distinct().ToList();
        var stories = (await fronts.StoriesAsync(ids, cancellationToken)).ToDictionary(story => story.ArticleId.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var slots = SlotsOf(frame, edition);
        return new FrontPage(frame, edition.EditionId, Title(frame, edition), form)
        {
            Version = front.WorkingVersion,
            LiveVersion = front.LiveVersion,
            CanPublish = front.CanPublish,
            Slots = Slots(frame, edition, form, slots, stories),
            Targets = [.. slots.Select(slot => new Choice(slot.Key, slot.Name, slot.Key == form.To))],
            Offers = await OffersAsync(frame, edition, form, slots, cancellationToken),
        };
    }

    private static IReadOnlyList<(string Key, string Name, string? Hint)> SlotsOf(DeskFrame frame, SiteEdition edition) =>
    [
        .. new[] { FrontSlot.Lead, FrontSlot.Picture, FrontSlot.Headline }.Select(slot => (slot.ToString(), frame.Words[$"Slot{slot}"], (string?)frame.Words[$"SlotHint{slot}"])),
        .. edition.Sections.Select(section => (
            new FrontSlotKey(FrontSlot.Section, section.SectionId).ToString(), frame.Words.Format("SlotSection", section.Name), (string?)null)),
    ];

    private IReadOnlyList<FrontSlotView> Slots(
        DeskFrame frame, SiteEdition edition, FrontForm form, IReadOnlyList<(string Key, string Name, string? Hint)> slots,
        Dictionary<string, FrontStory> stories)
    {
        var number = 0;
        var views = new List<FrontSlotView>();
        var known = slots.Select(slot => slot.Key).ToHashSet(StringComparer.Ordinal);
        // Pins of a section that is gone are shown, so that they can be put elsewhere or taken out.
        var lost = form.Rows.Select(row => row.Slot).Distinct(StringComparer.Ordinal).Where(key => !known.Contains(key))
            .Select(key => (Key: key, Name: frame.Words["SlotGone"], Hint: (string?)frame.Words["SlotHintGone"]));
        foreach (var slot in slots.Concat(lost))
        {
            var pins = form.Rows.Where(row => row.Slot == slot.Key).ToList();
            views.Add(new FrontSlotView(frame, slot.Key, slot.Name, slot.Hint,
            [
                .. pins.Select((row, place) => Pin(frame, edition, row, number++, stories.GetValueOrDefault(row.Story)) with
                {
                    IsFirst = place == 0,
                    IsLast = place == pins.Count - 1,
                    Slots = [.. slots.Select(other => new Choice(other.Key, other.Name, other.Key == slot.Key))],
                }),
            ]));
        }

        return views;
    }

    private FrontPinView Pin(DeskFrame frame, SiteEdition edition, FrontRow row, int number, FrontStory? story)
    {
        var end = Publish.TypedTime.Read(row.Until, edition.Zone).Utc;
        return new FrontPinView(
            frame, number, row, story?.Title ?? frame.Words["FrontStoryUnknown"], LanguageOf(story?.EditionId), State(frame, story),
            IsOver: end <= clock.GetUtcNow().UtcDateTime, IsFirst: true, IsLast: true, []);
    }

    private static string State(DeskFrame frame, FrontStory? story) =>
        story is null ? "" : ArticleStateText.Of(frame.Words, story.State, story.ScheduledAtUtc is not null);

    private string? LanguageOf(int? editionId) => editionId is { } id ? Site.Find(id)?.Language : null;

    /// <summary>The newest that readers see, or what is asked for.</summary>
    private async Task<IReadOnlyList<FrontOffer>> OffersAsync(
        DeskFrame frame, SiteEdition edition, FrontForm form, IReadOnlyList<(string Key, string Name, string? Hint)> slots, CancellationToken cancellationToken)
    {
        var names = slots.ToDictionary(slot => slot.Key, slot => slot.Name, StringComparer.Ordinal);
        var pinned = form.Rows.ToLookup(row => row.Story, row => names.GetValueOrDefault(row.Slot) ?? frame.Words["SlotGone"], StringComparer.Ordinal);
        var asked = form.Find.Trim();
        if (asked.Length == 0)
        {
            var list = await lists.ReadAsync(ListKind.Edition, edition.EditionId, ListRange.First, cancellationToken);
            return
            [
                .. list.Cards.Select(card => new FrontOffer(
                    card.ArticleId, card.Title, card.Language, rows.TimeOf(card.PublishedAtUtc, card.EditionId),
                    [.. Section(card.EditionId, card.SectionId), .. card.Photo is null ? [] : new[] { frame.Words["HasPicture"] }, .. Places(card.ArticleId)])),
            ];
        }

        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return
            [
                .. (await fronts.StoriesAsync([id], cancellationToken)).Select(story => new FrontOffer(
                    story.ArticleId, story.Title, LanguageOf(story.EditionId), Time: null, [State(frame, story), .. Places(story.ArticleId)])),
            ];
        }

        var found = await articles.ReadAsync(
            new DeskFilter(edition.EditionId) { State = ArticleState.Published, Title = asked }, after: null, cancellationToken);
        return
        [
            .. found.Items.Select(item => new FrontOffer(
                item.ArticleId, item.Title, LanguageOf(item.EditionId), item.FirstPublishedAtUtc is { } at ? rows.TimeOf(at, item.EditionId) : null,
                [.. Section(item.EditionId, item.SectionId), .. Places(item.ArticleId)])),
        ];

        IEnumerable<string> Section(int editionId, int? sectionId) =>
            sectionId is { } known && Site.Find(editionId)?.FindSection(known) is { } section ? [section.Name] : [];

        IEnumerable<string> Places(int articleId) =>
            pinned[articleId.ToString(CultureInfo.InvariantCulture)].Select(place => $"▸ {frame.Words.Format("PinnedIn", place)}");
    }
}
