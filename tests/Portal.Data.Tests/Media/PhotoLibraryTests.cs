using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Editions;
using Portal.Media;
using Portal.Media.Metadata;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Data.Tests.Media;

public abstract class PhotoLibraryTests(TestDatabase database) : DataTests(database)
{
    private static readonly Actor Reporter = Actor.Member(701, "方写", [new Grant(null, Role.Reporter)]);
    private static readonly Actor PhotoDesk = Actor.Member(702, "陆图", [new Grant(null, Role.PhotoEditor)]);

    [DataFact]
    public async Task A_photo_begins_with_what_its_file_says()
    {
        var hash = await AddAsync(metadata: new PhotoMetadata { Caption = "大桥通车。", Creator = "方一", Keywords = ["大桥"], HasProvenance = true });

        var photo = await FindAsync(hash);

        Assert.Equal(("大桥通车。", "方一", PhotoCreditKind.Shot, true), (photo.Caption, photo.CreditName, photo.CreditKind, photo.HasProvenance));
        Assert.Equal(["大桥"], photo.Keywords);
        Assert.Equal(("方写", 701), (photo.AddedBy, photo.AddedById));
        Assert.Equal(1, await StoredAsync(data => data.Changes.CountAsync(row => row.PhotoHash == hash && row.Kind == ChangeKind.PhotoAdded, Token)));
    }

    [DataFact]
    public async Task Adding_twice_changes_nothing()
    {
        var hash = await AddAsync(metadata: new PhotoMetadata { Caption = "一" });

        var again = await WithAsync<AddPhoto, AddPhotoResult>(act => act.RunAsync(
            new AddPhotoRequest(File(hash), 1) { Metadata = new PhotoMetadata { Caption = "二" } }, Reporter, Token));

        Assert.False(again.IsNew);
        Assert.Equal("一", (await FindAsync(hash)).Caption);
    }

    [DataFact]
    public async Task Whoever_added_a_photo_may_describe_it_and_others_may_not()
    {
        var hash = await AddAsync();
        var other = Actor.Member(703, "何写", [new Grant(null, Role.Reporter)]);

        Assert.Equal(PhotoOutcome.Done, (await EditAsync(hash, new PhotoDescription { Caption = "大桥。" }, Reporter)).Outcome);
        Assert.Equal(PhotoOutcome.Forbidden, (await EditAsync(hash, new PhotoDescription { Caption = "坏" }, other)).Outcome);
        Assert.Equal(PhotoOutcome.Done, (await EditAsync(hash, new PhotoDescription { Caption = "新桥。" }, PhotoDesk)).Outcome);
        Assert.Equal(PhotoOutcome.Forbidden, (await WithAsync<SetPhotoRights, PhotoResult>(act =>
            act.RunAsync(new SetPhotoRightsRequest(hash, null, null, IsBlocked: true), Reporter, Token))).Outcome);
        Assert.Equal("新桥。", (await FindAsync(hash)).Caption);
    }

    [DataFact]
    public async Task Of_two_who_saw_the_same_the_second_is_told()
    {
        var hash = await AddAsync();
        var seen = (await FindAsync(hash)).Revision;
        await EditAsync(hash, new PhotoDescription { Caption = "一" }, PhotoDesk, seen);

        Assert.Equal(PhotoOutcome.Conflict, (await EditAsync(hash, new PhotoDescription { Caption = "二" }, PhotoDesk, seen)).Outcome);
    }

    [DataFact]
    public async Task Words_of_the_library_never_change_what_is_published()
    {
        var hash = await AddAsync();
        var story = await PublishAsync(hash);

        await EditAsync(hash, new PhotoDescription { Caption = "另一句话。", CreditName = "别人", CreditKind = PhotoCreditKind.Archive }, PhotoDesk);

        var page = await PageAsync(story);
        Assert.Equal(("第一张。", "方一 摄"), (page.Details.Photos[0].Caption, page.Details.Photos[0].Credit));
        Assert.DoesNotContain("另一句话", page.Body.ToString(), StringComparison.Ordinal);
    }

    [DataFact]
    public async Task A_photo_goes_from_page_and_cards_when_its_rights_end()
    {
        var hash = await AddAsync();
        var edition = await AddEditionAsync();
        var story = await PublishAsync(hash, edition);
        await SetRightsAsync(hash, NowUtc.AddDays(8));
        Assert.Equal(hash, (await CardAsync(edition, story)).Photo?.Hash);

        Clock.Advance(TimeSpan.FromDays(8) - TimeSpan.FromTicks(1));
        Assert.Contains(hash, (await PageAsync(story)).Body.ToString(), StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromTicks(1));

        var page = await PageAsync(story);
        Assert.DoesNotContain(hash, page.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("第一张", page.Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("三千余人", page.Body.ToString(), StringComparison.Ordinal);
        Assert.Null(page.Photo);
        Assert.Empty(page.Details.Photos);
        Assert.Null((await CardAsync(edition, story)).Photo);
    }

    [DataFact]
    public async Task The_end_of_rights_is_known_ahead()
    {
        var hash = await AddAsync();
        var story = await PublishAsync(hash);
        var end = NowUtc.AddDays(3);

        await SetRightsAsync(hash, end);

        var due = await WithAsync<DueQuery, IReadOnlyList<DueArticle>>(query => query.ReadAsync(Token));
        var article = Assert.Single(due, article => article.ArticleId == story);
        Assert.Equal(end, article.DueUtc);
        Assert.NotEmpty(article.Lists);
        Assert.Contains(await ExpiringAsync(TimeSpan.FromDays(7)), photo => photo.Hash == hash);
        Assert.DoesNotContain(await ExpiringAsync(TimeSpan.FromDays(2)), photo => photo.Hash == hash);
    }

    [DataFact]
    public async Task The_end_of_rights_is_on_record_once_for_the_photo_and_for_each_article_that_shows_it()
    {
        var hash = await AddAsync();
        var story = await PublishAsync(hash);
        await SetRightsAsync(hash, NowUtc.AddDays(3));
        Assert.False(await AnnounceAsync(hash));
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.Contains(hash, await WithAsync<AnnouncePhotoExpiry, IReadOnlyList<string>>(act => act.FindAsync(Token)), StringComparer.Ordinal);
        Assert.True(await AnnounceAsync(hash));
        Assert.False(await AnnounceAsync(hash));

        var changes = await StoredAsync(data => data.Changes.Where(row => row.PhotoHash == hash && row.Kind == ChangeKind.PhotoExpired).ToListAsync(Token));
        Assert.Equal([null, story], changes.Select(change => change.ArticleId).Order());
        Assert.NotEmpty(changes.Single(change => change.ArticleId == story).Lists);
    }

    [DataFact]
    public async Task An_end_that_is_moved_is_announced_at_the_new_time()
    {
        var hash = await AddAsync();
        await SetRightsAsync(hash, NowUtc.AddDays(1));
        await SetRightsAsync(hash, NowUtc.AddDays(2));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await AnnounceAsync(hash));
        Clock.Advance(TimeSpan.FromDays(1));

        Assert.True(await AnnounceAsync(hash));
        await SetRightsAsync(hash, (await FindAsync(hash)).ExpiresAtUtc, isBlocked: true);
        Assert.False(await AnnounceAsync(hash));
    }

    [DataFact]
    public async Task A_blocked_photo_goes_at_once_and_comes_back_when_it_is_no_longer()
    {
        var hash = await AddAsync();
        var story = await PublishAsync(hash);

        await SetRightsAsync(hash, null, isBlocked: true);
        Assert.Empty((await PageAsync(story)).Details.Photos);
        await SetRightsAsync(hash, null);

        Assert.Single((await PageAsync(story)).Details.Photos);
        var changes = await StoredAsync(data => data.Changes
            .Where(row => row.PhotoHash == hash && row.Kind == ChangeKind.PhotoRightsSet && row.ArticleId == story).ToListAsync(Token));
        Assert.Equal(2, changes.Count);
        Assert.All(changes, change => Assert.NotEmpty(change.Lists));
    }

    [DataFact]
    public async Task A_story_with_a_blocked_photo_is_not_published_and_the_photo_is_named()
    {
        var hash = await AddAsync();
        await SetRightsAsync(hash, null, isBlocked: true);
        var id = await Newsroom.SaveAsync(Story(hash), await AddEditionAsync(), token: Token);

        var result = await WithAsync<PublishArticle, PublishArticleResult>(act => act.RunAsync(new PublishArticleRequest(id), Newsroom.Desk, Token));

        Assert.Equal(PublishArticleOutcome.Refused, result.Outcome);
        Assert.Equal([new StoryProblem(StoryField.PhotoRights, ProblemKind.Forbidden, 1) { Name = Story(hash).Photos[0].Caption }], result.Problems);
    }

    [DataFact]
    public async Task Rights_do_not_end_in_the_past() =>
        Assert.Equal(PhotoOutcome.Past, (await SetRightsAsync(await AddAsync(), NowUtc.AddMinutes(-1))).Outcome);

    [DataFact]
    public async Task Cards_follow_the_focal_point()
    {
        var hash = await AddAsync();
        var edition = await AddEditionAsync();
        var story = await PublishAsync(hash, edition);

        await WithAsync<SetFocalPoint, PhotoResult>(act => act.RunAsync(new SetFocalPointRequest(hash, null, new FocalPoint(20, 80)), PhotoDesk, Token));

        Assert.Equal(new FocalPoint(20, 80), (await CardAsync(edition, story)).Photo!.Focus);
    }

    [DataFact]
    public async Task AVIF_is_offered_once_it_is_made()
    {
        var hash = await AddAsync();
        var edition = await AddEditionAsync();
        var story = await PublishAsync(hash, edition);
        Assert.DoesNotContain("image/avif", (await PageAsync(story)).Body.ToString(), StringComparison.Ordinal);

        await FinishAsync(hash);

        Assert.Contains("image/avif", (await PageAsync(story)).Body.ToString(), StringComparison.Ordinal);
        Assert.True((await CardAsync(edition, story)).Photo!.HasAvif);
        Assert.True(await StoredAsync(data => data.Changes.AnyAsync(
            row => row.Kind == ChangeKind.PhotoRenditionsMade && row.ArticleId == story && row.PhotoHash == hash, Token)));
        Assert.False((await FindAsync(hash)).AwaitsRenditions);
    }

    [DataFact]
    public async Task What_was_changed_meanwhile_is_made_again()
    {
        var hash = await AddAsync();
        var task = new PhotoTask(File(hash), new PhotoRights(), Overwrites: false, (await FindAsync(hash)).Revision);
        await EditAsync(hash, new PhotoDescription { Creator = "方一" }, PhotoDesk);

        Assert.False(await WithAsync<FinishPhoto, bool>(act => act.RunAsync(task, new PhotoFingerprint(1), Token)));
        var photo = await FindAsync(hash);
        Assert.True(photo.AwaitsRenditions);
        Assert.True(photo.HasOutdatedRenditions);
    }

    [DataFact]
    public async Task A_photo_is_taken_on_by_one()
    {
        await AddAsync();
        var first = await ClaimAsync();
        var others = new List<string>();
        while (await ClaimAsync() is { } other)
        {
            others.Add(other.File.Hash);
        }

        Assert.DoesNotContain(first!.File.Hash, others, StringComparer.Ordinal);
        Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.NotNull(await ClaimAsync());
    }

    [DataFact]
    public async Task A_used_photo_is_not_deleted_and_says_where()
    {
        var hash = await AddAsync();
        var edition = await AddEditionAsync();
        var draft = await Newsroom.SaveAsync(Story(hash), edition, token: Token);
        var live = await PublishAsync(hash, edition);
        await Newsroom.SaveAsync(TestStories.Brief(), edition, articleId: live, token: Token);

        var uses = await WithAsync<PhotoUsesQuery, IReadOnlyList<PhotoUsage>>(query => query.ReadAsync(hash, Token));

        Assert.Equal([draft, live], uses.Select(use => use.ArticleId).Order());
        Assert.Equal(PhotoOutcome.Used, (await DeleteAsync(hash)).Outcome);
    }

    [DataFact]
    public async Task A_photo_that_nothing_uses_any_more_is_deleted()
    {
        var hash = await AddAsync();
        var edition = await AddEditionAsync();
        var draft = await Newsroom.SaveAsync(Story(hash), edition, token: Token);
        await Newsroom.SaveAsync(TestStories.Brief(), edition, articleId: draft, token: Token);

        Assert.Equal(PhotoOutcome.Done, (await DeleteAsync(hash)).Outcome);

        Assert.False(await StoredAsync(data => data.Photos.AnyAsync(photo => photo.Hash == hash, Token)));
    }

    [DataFact]
    public async Task A_replaced_photo_keeps_its_places()
    {
        var (one, two) = (await AddAsync(), await AddAsync());
        var edition = await AddEditionAsync();
        var live = await PublishAsync(one, edition);
        var draft = await Newsroom.SaveAsync(Story(one), edition, token: Token);

        var result = await WithAsync<ReplacePhoto, PhotoResult>(act => act.RunAsync(new ReplacePhotoRequest(one, null, two), PhotoDesk, Token));

        Assert.Equal(PhotoOutcome.Done, result.Outcome);
        var page = await PageAsync(live);
        Assert.Contains(two, page.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(one, page.Body.ToString(), StringComparison.Ordinal);
        Assert.Equal("第一张。", page.Details.Photos[0].Caption);
        Assert.Equal(two, (await CardAsync(edition, live)).Photo!.Hash);
        Assert.Equal([live, draft], (await WithAsync<PhotoUsesQuery, IReadOnlyList<PhotoUsage>>(query => query.ReadAsync(two, Token))).Select(use => use.ArticleId).Order());
        Assert.Equal(two, (await WithAsync<PhotoLibraryQuery, IReadOnlyDictionary<string, PhotoFile>>(query => query.FilesAsync([one], Token)))[one].Hash);
        Assert.Equal(PhotoOutcome.Used, (await DeleteAsync(two)).Outcome);
        Assert.Empty((await StoredAsync(data => data.PublishedPhotoUses.Where(use => use.Hash == one).ToListAsync(Token))));
    }

    [DataFact]
    public async Task A_photo_is_found_by_its_words()
    {
        var mark = Unique("桥");
        var edition = await AddEditionAsync();
        var section = await Newsroom.AddSectionAsync(edition, Unique("s"), "交通", token: Token);
        var hash = await AddAsync();
        var words = new PhotoDescription
        {
            Caption = $"首批車輛駛過{mark}100%。",
            CreditName = "江苏省民政厅",
            CreditKind = PhotoCreditKind.Handout,
            Persons = ["赵三"],
            TakenOn = new DateOnly(2025, 3, 5),
            SectionId = section.SectionId,
        };
        await EditAsync(hash, words, PhotoDesk);

        foreach (var filter in new[]
        {
            new PhotoFilter { Text = mark }, new PhotoFilter { Text = $"车辆 {mark.ToUpperInvariant()}" }, new PhotoFilter { Text = $"{mark}100%" },
            new PhotoFilter { Text = mark, Credit = "民政厅", Person = "赵三", Kind = PhotoCreditKind.Handout, SectionId = section.SectionId, IsUsable = true },
            new PhotoFilter { Text = mark, From = new DateOnly(2025, 3, 5), To = new DateOnly(2025, 3, 5) },
        })
        {
            Assert.Equal([hash], await SearchAsync(filter));
        }

        foreach (var filter in new[]
        {
            new PhotoFilter { Text = $"{mark}_" }, new PhotoFilter { Text = mark, Person = "李四" }, new PhotoFilter { Text = mark, Kind = PhotoCreditKind.Shot },
            new PhotoFilter { Text = mark, From = new DateOnly(2025, 3, 6) }, new PhotoFilter { Text = mark, To = new DateOnly(2025, 3, 4) },
        })
        {
            Assert.Empty(await SearchAsync(filter));
        }
    }

    [DataFact]
    public async Task The_library_pages_by_key()
    {
        var mark = Unique("页");
        var hashes = new List<string>();
        for (var number = 0; number < PhotoLibraryQuery.PageSize + 5; number++)
        {
            hashes.Add(await AddAsync(metadata: new PhotoMetadata { Caption = mark }));
        }

        var first = await WithAsync<PhotoLibraryQuery, PhotoPage>(query => query.SearchAsync(new PhotoFilter { Text = mark }, null, Token));
        var second = await WithAsync<PhotoLibraryQuery, PhotoPage>(query =>
            query.SearchAsync(new PhotoFilter { Text = mark }, PhotoKey.Parse(first.Next!.ToString()), Token));

        Assert.Equal(PhotoLibraryQuery.PageSize, first.Photos.Count);
        Assert.Null(second.Next);
        Assert.Equal(hashes.Order(StringComparer.Ordinal), first.Photos.Concat(second.Photos).Select(photo => photo.Hash).Order(StringComparer.Ordinal));
    }

    [DataFact]
    public async Task Photos_that_differ_in_seven_bits_at_most_look_alike()
    {
        var look = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(Unique("x"))));
        var (near, far) = (await AddAsync(fingerprint: look ^ 0x0011_0101_0010_0011), await AddAsync(fingerprint: look ^ 0x00FF_0000_0000_0000));

        var found = (await WithAsync<PhotoLibraryQuery, IReadOnlyList<Photo>>(query =>
            query.SimilarAsync(new PhotoFingerprint(look), new string('0', Lengths.Hash), Token))).Select(photo => photo.Hash).ToList();

        Assert.Contains(near, found, StringComparer.Ordinal);
        Assert.DoesNotContain(far, found, StringComparer.Ordinal);
    }

    private static PhotoFile File(string hash) => new(hash, 1600, 900);

    private static Story Story(string hash) => TestStories.Brief() with
    {
        Photos = [new PhotoUse { Photo = hash, AfterParagraph = 1, Alt = "大桥远景", Caption = "第一张。", CreditName = "方一", CreditKind = PhotoCreditKind.Shot }],
    };

    private async Task<string> AddAsync(PhotoMetadata? metadata = null, long? fingerprint = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Guid.NewGuid().ToByteArray()));
        var result = await WithAsync<AddPhoto, AddPhotoResult>(act => act.RunAsync(
            new AddPhotoRequest(File(hash), 1000)
            {
                Metadata = metadata ?? PhotoMetadata.None,
                Fingerprint = fingerprint is { } bits ? new PhotoFingerprint(bits) : null,
            },
            Reporter, Token));
        Assert.True(result.IsNew);
        return hash;
    }

    private Task<PhotoResult> EditAsync(string hash, PhotoDescription words, Actor actor, int? revision = null) =>
        WithAsync<EditPhoto, PhotoResult>(act => act.RunAsync(new EditPhotoRequest(hash, revision, words), actor, Token));

    private Task<PhotoResult> SetRightsAsync(string hash, DateTime? expiresAtUtc, bool isBlocked = false) => WithAsync<SetPhotoRights, PhotoResult>(act =>
        act.RunAsync(new SetPhotoRightsRequest(hash, null, expiresAtUtc, isBlocked), PhotoDesk, Token));

    private Task<bool> AnnounceAsync(string hash) => WithAsync<AnnouncePhotoExpiry, bool>(act => act.RunAsync(hash, Token));

    private Task<PhotoResult> DeleteAsync(string hash) => WithAsync<PortalContext, PhotoResult>(context =>
    {
        var folder = Directory.CreateTempSubdirectory("portal-").FullName;
        var act = new DeletePhoto(context, new PhotoOpener(context, Clock), new PhotoUsesQuery(context), new FolderMediaStore(folder));
        return act.RunAsync(hash, null, PhotoDesk, Token);
    });

    private async Task FinishAsync(string hash) => Assert.True(await WithAsync<FinishPhoto, bool>(async act => await act.RunAsync(
        new PhotoTask(File(hash), new PhotoRights(), Overwrites: false, (await FindAsync(hash)).Revision), new PhotoFingerprint(1), Token)));

    private Task<PhotoTask?> ClaimAsync() => WithAsync<ClaimPhoto, PhotoTask?>(act => act.RunAsync(Token));

    private async Task<int> PublishAsync(string hash, Edition? edition = null) =>
        (await Newsroom.PublishAsync(Story(hash), edition ?? await AddEditionAsync(), token: Token)).ArticleId;

    private async Task<ArticleView> PageAsync(int articleId) =>
        (await WithAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(articleId, Token)))!;

    private async Task<Card> CardAsync(Edition edition, int articleId) => (await WithAsync<ListQuery, ListPage>(query =>
        query.ReadAsync(ListKind.Edition, edition.EditionId, ListRange.First, Token))).Cards.Single(card => card.ArticleId == articleId);

    private async Task<Photo> FindAsync(string hash) => (await WithAsync<PhotoLibraryQuery, Photo?>(query => query.FindAsync(hash, Token)))!;

    private async Task<IReadOnlyList<string>> SearchAsync(PhotoFilter filter) =>
        [.. (await WithAsync<PhotoLibraryQuery, PhotoPage>(query => query.SearchAsync(filter, null, Token))).Photos.Select(photo => photo.Hash)];

    private Task<IReadOnlyList<Photo>> ExpiringAsync(TimeSpan within) =>
        WithAsync<PhotoLibraryQuery, IReadOnlyList<Photo>>(query => query.ExpiringAsync(within, Token));

    public sealed class OnSqlite(SqliteDatabase database) : PhotoLibraryTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : PhotoLibraryTests(database), IClassFixture<SqlServerDatabase>;
}
