using Portal.Media;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through the queries and acts of the photo library. Acts that change a photo have one of their own.</summary>
internal static class PhotoScenarios
{
    private static readonly DateOnly Day = new(2025, 11, 7);

    public static IReadOnlyList<Scenario> Queries { get; } =
    [
        .. Searches,
        Scenario.Of<PhotoLibraryQuery>("the newest", (query, _, token) => query.NewestAsync(10, token)),
        Scenario.Of<PhotoLibraryQuery>("one", (query, _, token) => query.FindAsync(World.Photo, token)),
        Scenario.Of<PhotoLibraryQuery>("some", (query, _, token) => query.FilesAsync([World.Photo, World.Photos[0]], token)),
        Scenario.Of<PhotoLibraryQuery>("whole ones", (query, _, token) => query.ReadAsync([World.Photo, World.Photos[0]], token)),
        Scenario.Of<PhotoLibraryQuery>("alike", (query, _, token) => query.SimilarAsync(new PhotoFingerprint(7), World.Photo, token)),
        Scenario.Of<PhotoLibraryQuery>("expiring", (query, _, token) => query.ExpiringAsync(TimeSpan.FromDays(7), token)),
        Scenario.Of<ClaimPhoto>("one that waits", (act, _, token) => act.RunAsync(token)),
        Scenario.Of<AnnouncePhotoExpiry>("those whose rights have ended", (act, _, token) => act.FindAsync(token)),
    ];

    /// <summary>Uses of one photo are sorted.</summary>
    public static IReadOnlyList<Scenario> Looks { get; } =
    [
        Scenario.Of<PhotoUsesQuery>("of a photo", (query, _, token) => query.ReadAsync(World.Photo, token)),
        Scenario.Of<PhotoUsesQuery>("whether there are any", (query, _, token) => query.AnyAsync(World.Photos[0], token)),
    ];

    public static IReadOnlyList<Scenario> Acts { get; } =
    [
        Of<EditPhoto>("other words in a section", PhotoOutcome.Done, (act, world, token) => act.RunAsync(
            new EditPhotoRequest(World.Photos[0], null, new PhotoDescription { Caption = "大桥。", SectionId = world.Main.Sections[0].SectionId }), World.Chief, token)),
        Of<EditPhoto>("an unknown photo", PhotoOutcome.NotFound, (act, _, token) => act.RunAsync(
            new EditPhotoRequest(new string('f', Lengths.Hash), null, new PhotoDescription()), World.Chief, token)),
        Of<EditPhoto>("somebody else's photo", PhotoOutcome.Forbidden, (act, _, token) => act.RunAsync(
            new EditPhotoRequest(World.Photos[0], null, new PhotoDescription()), World.Writer, token)),
        Of<SetFocalPoint>("a photo that readers see", PhotoOutcome.Done, (act, _, token) =>
            act.RunAsync(new SetFocalPointRequest(World.Photo, null, new FocalPoint(30, 40)), World.Chief, token)),
        Of<SetPhotoRights>("a photo that readers see", PhotoOutcome.Done, (act, _, token) => act.RunAsync(
            new SetPhotoRightsRequest(World.Photo, null, TestClock.Start.UtcDateTime.AddDays(30), IsBlocked: false), World.Chief, token)),
        Of<ReplacePhoto>("a photo that nobody sees", PhotoOutcome.Done, (act, _, token) =>
            act.RunAsync(new ReplacePhotoRequest(World.Photos[1], null, World.Photos[2]), World.Chief, token)),
        Of<DeletePhoto>("a photo that is used", PhotoOutcome.Used, (act, _, token) => act.RunAsync(World.Photo, null, World.Chief, token)),
        Of<DeletePhoto>("a photo that nothing uses", PhotoOutcome.Done, (act, _, token) => act.RunAsync(World.Photos[3], null, World.Chief, token)),
        Scenario.Of<AnnouncePhotoExpiry>("a photo whose rights have ended", async (act, _, token) => Assert.True(await act.RunAsync(World.Expired, token))),
        Scenario.Of<FinishPhoto>("a photo that readers see", (act, _, token) => act.RunAsync(
            new PhotoTask(new PhotoFile(World.Photo, 1600, 900), new PhotoRights(), Overwrites: false, Revision: 0), new PhotoFingerprint(7), token)),
    ];

    private static IEnumerable<Scenario> Searches =>
        from filter in new (string Name, Func<World, PhotoFilter> Of)[]
        {
            ("all", _ => new PhotoFilter()),
            ("a section", world => new PhotoFilter { SectionId = world.Main.Sections[0].SectionId }),
            ("words", _ => new PhotoFilter { Text = "大桥 100%" }),
            ("all of it", world => new PhotoFilter
            {
                Text = "大桥", Credit = "方一", Person = "赵三", From = Day, To = Day, SectionId = world.Main.Sections[0].SectionId,
                Kind = PhotoCreditKind.Shot, IsUsable = true,
            }),
        }
        from page in new (string Name, PhotoKey? After)[] { ("first page", null), ("next page", new PhotoKey(TestClock.Start.UtcDateTime, World.Photo)) }
        select Scenario.Of<PhotoLibraryQuery>($"{filter.Name}, {page.Name}", (query, world, token) => query.SearchAsync(filter.Of(world), page.After, token));

    private static Scenario Of<T>(string name, PhotoOutcome expected, Func<T, World, CancellationToken, Task<PhotoResult>> run)
        where T : notnull =>
        Scenario.Of<T>(name, async (act, world, token) => Assert.Equal(expected, (await run(act, world, token)).Outcome));
}
