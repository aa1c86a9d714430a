using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.About;
using Portal.Articles;
using Portal.Desk;
using Portal.Editions;
using Portal.Fronts;
using Portal.Import;
using Portal.Media;
using Portal.Publishing;
using Portal.Pushing;
using Portal.Reading;
using Portal.Sections;
using Portal.Staff;
using Portal.Stories;
using Portal.Templates;
using Portal.Testing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Fills a database with one article for each scenario and with enough others to page through.</summary>
internal sealed class WorldBuilder
{
    private const int Others = 2 * ListQuery.PageSize;

    private static readonly DateTime StartUtc = TestClock.Start.UtcDateTime;

    private readonly IServiceProvider _services;
    private readonly Newsroom _newsroom;
    private readonly Edition _edition;
    private readonly Section _section;
    private readonly CancellationToken _token;

    private WorldBuilder(IServiceProvider services, Newsroom newsroom, Edition edition, Section section, CancellationToken token)
    {
        _services = services;
        _newsroom = newsroom;
        _edition = edition;
        _section = section;
        _token = token;
    }

    public static async Task<World> BuildAsync(IServiceProvider services, CancellationToken token)
    {
        var newsroom = new Newsroom(services);
        var edition = await newsroom.AddEditionAsync(token: token);
        var outer = await newsroom.AddSectionAsync(edition, "tech", "科技", token: token);
        var section = await newsroom.AddSectionAsync(edition, "tech/space", "航天", outer, token);
        await newsroom.AddSectionAsync(edition, "culture", "文化", token: token);
        await newsroom.AddEditionAsync("region", "临江", token: token);
        var moving = await newsroom.AddSectionAsync(edition, "moving", "待迁", token: token);
        var below = await newsroom.AddSectionAsync(edition, "moving/below", "下级", moving, token);
        await newsroom.AddTopicAsync("changed", "待改专题", token);
        await newsroom.PublishAsync(
            TestStories.Brief() with { Tags = ["待改", "待并", "并入"], Topics = ["changed"] }, edition, below, TestClock.Start.AddYears(-3), token: token);
        await newsroom.AddTopicAsync("wind", "风电专题", token);
        await newsroom.AddAsync(new AboutPage(World.AboutPage, "编辑准则", "zh-Hans", "准则。"), token);
        await newsroom.AddAsync(new Photo(World.Photo, 1600, 900, 100_000, StartUtc), token);
        var expired = new Photo(World.Expired, 1600, 900, 100_000, StartUtc.AddDays(-2));
        expired.SetRights(StartUtc.AddHours(-1), isBlocked: false, StartUtc.AddDays(-1));
        await newsroom.AddAsync(expired, token);
        foreach (var photo in World.Photos)
        {
            await newsroom.AddAsync(new Photo(photo, 1600, 900, 100_000, StartUtc.AddDays(-1)), token);
        }

        await newsroom.AddAsync(new PublishedRedirect(World.OldPath, "/tech/"), token);
        return await new WorldBuilder(services, newsroom, edition, section, token).BuildAsync();
    }

    private async Task<IReadOnlyList<long>> PushesAsync()
    {
        var ids = new List<long>();
        for (var number = 0; number < 6; number++)
        {
            var push = new Push(PushTarget.IndexNow, $"/news/{number}.html");
            push.Ask(1, isGone: false, StartUtc.AddMinutes(-1));
            if (number >= 4)
            {
                push.Refuse("HTTP 403");
            }

            ids.Add((await _newsroom.AddAsync(push, _token)).PushId);
        }

        return ids;
    }

    private async Task<World> BuildAsync()
    {
        for (var number = 0; number < Others; number++)
        {
            await PublishAsync(TestStories.Brief($"快讯{number}"));
        }

        var staff = await AddStaffAsync();
        var imported = new SaveVersionRequest(null, _edition.EditionId, null, TestStories.Brief()) { ImportKey = World.ImportKey };
        await QueryAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(imported, Newsroom.Desk, _token));
        var live = await PublishAsync(Full("一"));
        var site = await QueryAsync<SiteQuery, Site>(query => query.ReadAsync(_token));
        var cards = await QueryAsync<ListQuery, ListPage>(
            query => query.ReadAsync(ListKind.Edition, _edition.EditionId, ListRange.First, _token));
        var last = await QueryAsync<ListQuery, ListPage>(
            query => query.ReadAsync(ListKind.Edition, _edition.EditionId, new ListRange(Before: cards.Older), _token));
        var reviewed = await SeveralAsync(6, ReviewAsync);
        var note = (await _newsroom.AddAsync(new DraftNote(reviewed[0], 1, "请核实。", null, "方写", StartUtc), _token)).DraftNoteId;
        var link = await QueryAsync<CreatePreviewLink, CreatePreviewLinkResult>(
            act => act.RunAsync(new CreatePreviewLinkRequest(reviewed[0], 1, TimeSpan.FromDays(1)), Newsroom.Desk, _token));
        await QueryAsync<SaveAutosave, SaveAutosaveOutcome>(act => act.RunAsync(
            new SaveAutosaveRequest("1", reviewed[0], _edition.EditionId, 1, "题", "{}"), World.Writer, _token));
        var front = new FrontLayout { Pins = [new FrontPin(FrontSlot.Lead, live)] };
        await QueryAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(_edition.EditionId, 0, front), World.Chief, _token));
        await QueryAsync<PublishFront, FrontResult>(act => act.RunAsync(new PublishFrontRequest(_edition.EditionId, 1), World.Chief, _token));
        await QueryAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(_edition.EditionId, 2, front), World.Chief, _token));
        await QueryAsync<MarkPresence, IReadOnlyList<PresentPerson>?>(act => act.RunAsync(reviewed[0], World.Writer, _token));
        await _newsroom.AddAsync(new PushHead(0, StartUtc), _token);
        return new World
        {
            Pushes = await PushesAsync(),
            Main = site.Main!,
            Region = site.Find("region")!,
            Topic = site.Topics[0],
            Moving = site.Main!.FindSection("moving")!.SectionId,
            ChangedTopic = site.Topics.Single(topic => topic.Slug == "changed").TopicId,
            Tags = [await TagAsync("待改"), await TagAsync("待并"), await TagAsync("并入")],
            Newest = cards.Cards[0],
            Oldest = last.Cards[^1],
            DayUtc = StartUtc.Date,
            Article = (await QueryAsync<ArticleQuery, ArticleView?>(query => query.ReadAsync(live, _token)))!,
            Draft = await SaveAsync(Full("一")),
            Incomplete = await SaveAsync(TestStories.Brief() with { Source = null }),
            AllNew = await SaveAsync(Full("二")),
            ManyNew = await SaveAsync(Full("三") with { Tags = [.. Enumerable.Range(0, 12).Select(number => $"标签{number}")] }),
            AllKnown = await SaveAsync(Full("一")),
            Bare = await _newsroom.SaveAsync(TestStories.Brief() with { Tags = [] }, _edition, token: _token),
            Changed = await SaveAsync(TestStories.Brief(), articleId: await PublishAsync(Full("一"))),
            Withdrawn = await WithdrawAsync(await PublishAsync(Full("一"))),
            Returning = await WithdrawAsync(await CorrectAsync(await PublishAsync(Full("一")))),
            Going = await CorrectAsync(await PublishAsync(Full("一"))),
            Corrected = await CorrectAsync(await PublishAsync(Full("一"))),
            Drafts = await SeveralAsync(8, BeginAsync),
            Reviewed = reviewed,
            Planned = await SeveralAsync(6, () => PlanAsync(LaterUtc)),
            Live = await SeveralAsync(6, () => PublishAsync(Full("一"))),
            Templates = await SeveralAsync(2, async () => (await _newsroom.AddAsync(new StoryTemplate("模板", TestStories.Brief()), _token)).StoryTemplateId),
            Bulk = await SeveralAsync(10, () => PublishAsync(Full("一"))),
            PlannedAgain = await SeveralAsync(4, PlanAgainAsync),
            Overdue = await SeveralAsync(4, () => PlanAsync(StartUtc.AddMinutes(-1))),
            Illustrated = await PublishAsync(TwoPhotos()),
            Doubtful = await DoubtfulAsync(),
            Note = note,
            PreviewLink = link.PreviewLinkId!.Value,
            PreviewToken = link.Token!,
            Staff = staff.StaffId!.Value,
            StaffLink = staff.LinkKey!,
            StaffSession = await AddSessionAsync(staff.StaffId.Value, isComplete: true),
            HalfSession = await AddSessionAsync(staff.StaffId.Value, isComplete: false),
        };
    }

    private async Task<int> TagAsync(string name) => (await _newsroom.FirstAsync(context => context.Tags.Where(tag => tag.Name == name), _token)).TagId;

    private static DateTime LaterUtc => StartUtc.AddDays(1);

    private static async Task<IReadOnlyList<int>> SeveralAsync(int count, Func<Task<int>> make)
    {
        var ids = new List<int>();
        for (var number = 0; number < count; number++)
        {
            ids.Add(await make());
        }

        return ids;
    }

    private async Task<int> BeginAsync()
    {
        var saved = await QueryAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
            new SaveVersionRequest(null, _edition.EditionId, _section.SectionId, Full("一")), World.Writer, _token));
        return saved.ArticleId!.Value;
    }

    private async Task<int> ReviewAsync()
    {
        var id = await BeginAsync();
        await QueryAsync<SubmitForReview, ArticleResult>(act => act.RunAsync(new SubmitForReviewRequest(id, null), World.Writer, _token));
        return id;
    }

    /// <summary>A time in the past is one that has come since.</summary>
    private async Task<int> PlanAsync(DateTime atUtc)
    {
        var id = await SaveAsync(Full("一"));
        await PlanAsync(id, atUtc);
        return id;
    }

    private async Task PlanAsync(int id, DateTime atUtc)
    {
        var later = atUtc > StartUtc ? atUtc : LaterUtc;
        await QueryAsync<ScheduleArticle, ArticleResult>(act => act.RunAsync(new ScheduleArticleRequest(id, null, later), Newsroom.Desk, _token));
        if (later != atUtc)
        {
            await QueryAsync<PortalContext, int>(async context =>
            {
                var article = await context.Articles.SingleAsync(row => row.ArticleId == id, _token);
                context.Entry(article).Property(row => row.ScheduledAtUtc).CurrentValue = atUtc;
                return await context.SaveChangesAsync(_token);
            });
        }
    }

    private async Task<int> PlanAgainAsync()
    {
        var id = await PublishAsync(Full("一"));
        await SaveAsync(Full("二"), id);
        await PlanAsync(id, LaterUtc);
        return id;
    }

    private static Story TwoPhotos()
    {
        var story = Full("一");
        return story with { Photos = [story.Photos[0], story.Photos[0] with { AfterParagraph = 2 }] };
    }

    private async Task<int> DoubtfulAsync()
    {
        var request = new SaveVersionRequest(null, _edition.EditionId, null, Full("一"))
        {
            Findings = [new Finding(FindingRule.SplitByte, 0, "?", "员", Confidence.Low)],
        };
        return (await QueryAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(request, Newsroom.Desk, _token))).ArticleId!.Value;
    }

    private async Task<StaffResult> AddStaffAsync()
    {
        var staff = await QueryAsync<AddStaff, StaffResult>(act => act.RunAsync(
            new AddStaffRequest(World.StaffEmail, "方一", [new Grant(_edition.EditionId, Role.Editor)]), Newsroom.Desk, _token));
        var actor = Actor.Member(staff.StaffId!.Value, "方一", []);
        var key = Totp.NewKey();
        await QueryAsync<SetOwnAccount, bool>(async act =>
        {
            await act.SetAuthenticatorAsync(key, Totp.CodeAt(key, TestClock.Start), actor, _token);
            await act.AddPasskeyAsync(World.Credential, "电脑", "{}", actor, _token);
            return true;
        });
        return staff;
    }

    /// <summary>Begun a little while ago.</summary>
    private async Task<string> AddSessionAsync(int staffId, bool isComplete)
    {
        var key = SecretKey.New();
        var session = new StaffSession(staffId, SecretKey.HashOf(key), StartUtc.AddMinutes(-5), address: null, device: null);
        if (isComplete)
        {
            session.Complete(SecretKey.HashOf(key), StartUtc.AddMinutes(-5));
        }

        await _newsroom.AddAsync(session, _token);
        return key;
    }

    /// <param name="names">Stories with the same sign name the same people, source and tags.</param>
    private static Story Full(string names)
    {
        var story = TestStories.Full();
        return story with
        {
            Source = $"山河网{names}",
            Credits =
            [
                .. story.Credits.Select(credit => credit with { Name = credit.Name + names }),
                new Credit(CreditRole.Editor, $"方{names}", names == "一" ? World.Person : $"{World.Person}-{(int)names[0]}"),
            ],
            Tags = [.. story.Tags.Select(tag => tag + names)],
            Topics = ["wind"],
            Chain = $"风电续报{names}",
            Photos = [.. story.Photos.Select(photo => photo with { Photo = World.Photo })],
        };
    }

    private Task<int> SaveAsync(Story story, int? articleId = null) => _newsroom.SaveAsync(story, _edition, _section, articleId, _token);

    private async Task<int> PublishAsync(Story story) =>
        (await _newsroom.PublishAsync(story, _edition, _section, token: _token)).ArticleId;

    private async Task<int> WithdrawAsync(int articleId)
    {
        await _newsroom.WithdrawAsync(articleId, token: _token);
        return articleId;
    }

    private async Task<int> CorrectAsync(int articleId)
    {
        await QueryAsync<CorrectArticle, CorrectArticleResult>(act =>
            act.RunAsync(new CorrectArticleRequest(articleId, CorrectionKind.Clarification, "补充说明。"), Newsroom.Desk, _token));
        return articleId;
    }

    private async Task<TResult> QueryAsync<T, TResult>(Func<T, Task<TResult>> run)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<T>());
    }
}
