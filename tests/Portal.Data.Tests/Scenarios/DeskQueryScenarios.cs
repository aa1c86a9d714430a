using Portal.Articles;
using Portal.Audit;
using Portal.Changes;
using Portal.Desk;
using Portal.Duplicates;
using Portal.Publishing;
using Portal.Statistics;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through the queries of the desk.</summary>
internal static class DeskQueryScenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. Lists,
        Scenario.Of<MyDraftsQuery>("the newest", (query, _, token) => query.ReadAsync(World.Writer, 10, token)),
        Scenario.Of<ScheduledQuery>("the next", (query, world, token) => query.ReadAsync(world.Main.EditionId, 10, token)),
        Scenario.Of<AuditQuery>("everything", (query, _, token) => query.ReadAsync(new AuditFilter(), null, token)),
        Scenario.Of<AuditQuery>("next page", (query, _, token) => query.ReadAsync(new AuditFilter(), 1_000_000, token)),
        Scenario.Of<AuditQuery>("a person", (query, _, token) => query.ReadAsync(new AuditFilter { StaffId = World.Writer.StaffId }, null, token)),
        Scenario.Of<AuditQuery>("a kind", (query, _, token) => query.ReadAsync(new AuditFilter { Kind = ChangeKind.SignedIn }, null, token)),
        Scenario.Of<AuditQuery>("an article", (query, world, token) => query.ReadAsync(new AuditFilter { ArticleId = world.Corrected }, null, token)),
        Scenario.Of<AuditQuery>("what was refused", (query, _, token) => query.ReadAsync(new AuditFilter { OnlyRefused = true }, null, token)),
        Scenario.Of<AuditQuery>("an edition", (query, world, token) =>
            query.ReadAsync(new AuditFilter { EditionIds = [world.Main.EditionId] }, null, token)),
        Scenario.Of<AuditQuery>("some days", (query, world, token) =>
            query.ReadAsync(new AuditFilter { FromUtc = world.DayUtc, ToUtc = world.DayUtc.AddDays(1) }, null, token)),
        Scenario.Of<AuditQuery>("a file", (query, _, token) => query.ReadAllAsync(new AuditFilter(), token)),
        Scenario.Of<HistoryQuery>("first page", (query, world, token) => query.ReadAsync(world.Corrected, null, token)),
        Scenario.Of<HistoryQuery>("next page", (query, world, token) => query.ReadAsync(world.Corrected, 1_000_000, token)),
        Scenario.Of<HistoryQuery>("the newest", (query, world, token) => query.LastIdAsync(world.Corrected, token)),
        Scenario.Of<VersionsQuery>("all of an article", (query, world, token) => query.ReadAsync(world.Changed, token)),
        Scenario.Of<VersionsQuery>("one", (query, world, token) => query.FindAsync(world.Changed, 1, token)),
        Scenario.Of<AutosaveQuery>("one", (query, _, token) => query.ReadAsync("1", World.Writer, token)),
        Scenario.Of<MyAutosavesQuery>("all of a person", (query, _, token) => query.ReadAsync(World.Writer, token)),
        Scenario.Of<PreviewQuery>("a link", (query, world, token) => query.ReadAsync(world.PreviewToken, token)),
        Scenario.Of<StoryPreview>("a story with everything", (preview, world, token) =>
            preview.RenderAsync(Testing.TestStories.Full(), world.Main.EditionId, world.Main.Sections[0].SectionId, token)),
        Scenario.Of<ArticlePreview>("a live article with photos", (preview, world, token) =>
            preview.ReadAsync(world.Illustrated, 1, Links.Paths.Rendition, token)),
        Scenario.Of<PreviewLinksQuery>("all of an article", (query, world, token) => query.ReadAsync(world.Reviewed[0], token)),
    ];

    /// <summary>These look at what waits, which is never much, at one article, and at what one sign finds: where that is little, it is
    /// sorted.</summary>
    public static IReadOnlyList<Scenario> Sorting { get; } =
    [
        Scenario.Of<ArticlesQuery>("a sign of a title", (query, world, token) =>
            query.ReadAsync(new DeskFilter(world.Main.EditionId) { Title = "海" }, null, token)),
        Scenario.Of<ArticlesQuery>("a sign of a title in a state", (query, world, token) =>
            query.ReadAsync(new DeskFilter(world.Main.EditionId) { Title = "海", State = ArticleState.Draft }, null, token)),
        Scenario.Of<ArticlesQuery>("sections, first page", (query, world, token) =>
            query.ReadAsync(new DeskFilter(world.Main.EditionId) { SectionIds = Sections(world) }, null, token)),
        Scenario.Of<ArticlesQuery>("sections, next page", (query, world, token) =>
            query.ReadAsync(new DeskFilter(world.Main.EditionId) { SectionIds = Sections(world), State = ArticleState.Published }, Later, token)),
        Scenario.Of<OutputQuery>("people", (query, world, token) =>
            query.ReadAsync(world.Main.EditionId, OutputBy.Person, world.DayUtc, world.DayUtc.AddDays(1), token)),
        Scenario.Of<OutputQuery>("sections", (query, world, token) =>
            query.ReadAsync(world.Main.EditionId, OutputBy.Section, world.DayUtc, world.DayUtc.AddDays(1), token)),
        Scenario.Of<OutputQuery>("all together", (query, world, token) =>
            query.SumAsync(world.Main.EditionId, world.DayUtc, world.DayUtc.AddDays(1), token)),
        Scenario.Of<DuplicatesQuery>("everything that a story can share", (query, world, token) => query.ReadAsync(
            new DuplicatesRequest(
                Testing.TestStories.Full() with { OriginalUrl = "https://paper.example/1", Photos = [new Stories.PhotoUse { Photo = World.Photo }] },
                null,
                world.Main.EditionId),
            World.Chief,
            token)),
        Scenario.Of<DeskHomeQuery>("a chief editor", (query, world, token) => query.ReadAsync(World.Chief, [world.Main.EditionId], token)),
        Scenario.Of<WaitingQuery>("the newest", (query, _, token) => query.ReadAsync(World.Chief, 10, token)),
        Scenario.Of<DeskArticleQuery>("an article", (query, world, token) => query.ReadAsync(world.Reviewed[0], World.Chief, token)),
    ];

    /// <summary>Every choice of filters with every other.</summary>
    public static IEnumerable<(DeskFilter Filter, DeskKey? After)> Choices(World world) =>
        from sections in new IReadOnlyList<int>[] { [], [world.Main.Sections[0].SectionId], Sections(world) }
        from state in new (ArticleState? State, bool? IsScheduled)[] { (null, null), (ArticleState.Draft, null), (ArticleState.Approved, true), (ArticleState.Published, null) }
        from owner in new int?[] { null, World.Writer.StaffId }
        from days in new[] { 0, 1 }
        from needsAttention in new[] { false, true }
        from title in new[] { null, "海", "风电", "海上风电" }
        from after in new[] { null, Later }
        select (new DeskFilter(world.Main.EditionId)
        {
            SectionIds = sections,
            State = state.State,
            IsScheduled = state.IsScheduled,
            OwnerId = owner,
            FromUtc = days == 0 ? null : world.DayUtc,
            ToUtc = days == 0 ? null : world.DayUtc.AddDays(1),
            NeedsAttention = needsAttention,
            Title = title,
        }, after);

    private static DeskKey Later => new(Testing.TestClock.Start.UtcDateTime, 1_000_000);

    private static IReadOnlyList<int> Sections(World world) => [.. world.Main.Sections.Select(section => section.SectionId)];

    private static IEnumerable<Scenario> Lists =>
        from filter in new (string Name, Func<DeskFilter, World, DeskFilter> With)[]
        {
            ("all", (filter, _) => filter),
            ("a section", (filter, world) => filter with { SectionIds = [world.Main.Sections[0].SectionId] }),
            ("a state", (filter, _) => filter with { State = ArticleState.Draft }),
            ("a person", (filter, _) => filter with { OwnerId = World.Writer.StaffId }),
            ("some days", (filter, world) => filter with { FromUtc = world.DayUtc, ToUtc = world.DayUtc.AddDays(1) }),
            ("what needs attention", (filter, _) => filter with { NeedsAttention = true }),
            ("a person in a section and a state", (filter, world) => filter with
            {
                OwnerId = World.Writer.StaffId, SectionIds = [world.Main.Sections[0].SectionId], State = ArticleState.Published,
            }),
            ("sections in a state", (filter, world) => filter with { SectionIds = Sections(world), State = ArticleState.InReview }),
            ("what is planned in a section", (filter, world) => filter with
            {
                SectionIds = [world.Main.Sections[0].SectionId], State = ArticleState.Approved, IsScheduled = true,
            }),
            ("a section, published", (filter, world) => filter with
            {
                SectionIds = [world.Main.Sections[0].SectionId], State = ArticleState.Published,
            }),
            ("a title of a person", (filter, _) => filter with { OwnerId = World.Writer.StaffId, Title = "海上风电" }),
            ("a title in sections", (filter, world) => filter with { SectionIds = Sections(world), Title = "海上风电" }),
            ("a title", (filter, _) => filter with { Title = "海上风电" }),
            ("a section, a state and a title", (filter, world) => filter with
            {
                SectionIds = [world.Main.Sections[0].SectionId], State = ArticleState.Draft, Title = "风电",
            }),
        }
        from page in new (string Name, DeskKey? After)[]
        {
            ("first page", null), ("next page", Later),
        }
        select Scenario.Of<ArticlesQuery>($"{filter.Name}, {page.Name}", (query, world, token) =>
            query.ReadAsync(filter.With(new DeskFilter(world.Main.EditionId), world), page.After, token));
}
