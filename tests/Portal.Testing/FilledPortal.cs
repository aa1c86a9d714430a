using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.About;
using Portal.Editions;
using Portal.Fronts;
using Portal.Links;
using Portal.Media;
using Portal.People;
using Portal.Reading;
using Portal.Sections;
using Portal.Sources;
using Portal.Tags;
using Portal.Topics;
using Portal.Web.Jobs;

namespace Portal.Testing;

/// <summary>
/// A portal with so much invented news that every kind of page is full, and the address of each kind. For tests that only
/// read.
/// </summary>
public sealed class FilledPortal : IAsyncDisposable
{
    private readonly Dictionary<PageKind, string> _addresses = [];
    private readonly List<string> _photos = [];

    public PortalFactory Factory { get; } = new();

    /// <summary>Every kind with its address from the root of the site.</summary>
    public IReadOnlyDictionary<PageKind, string> Addresses => _addresses;

    private Newsroom Newsroom => Factory.Newsroom;

    /// <summary>What the page of that kind answers.</summary>
    public static HttpStatusCode StatusOf(PageKind kind) => kind switch
    {
        PageKind.NotFound => HttpStatusCode.NotFound,
        PageKind.Gone => HttpStatusCode.Gone,
        _ => HttpStatusCode.OK,
    };

    public async Task FillAsync(CancellationToken token)
    {
        var main = await Newsroom.AddAsync(MainEdition(), token);
        var js = await Newsroom.AddAsync(RegionalEdition(), token);
        var en = await Newsroom.AddEditionAsync("en", "Shanhe News", "en", token);
        await AddPhotosAsync(token);
        await AddFrameAsync(token);
        await AddSectionsAsync(main, token);
        await AddRegionalAsync(js, token);
        await AddEnglishAsync(main, en, token);
        await AddArticlesAsync(main, token);
        await LayOutTopicAsync(token);
        await Factory.RefreshAsync(token);
        await FindOlderPageAsync(token);
        _addresses[PageKind.Home] = "/";
        _addresses[PageKind.NotFound] = "/news/2025/1107/no-such-article.html";
        _addresses[PageKind.Corrections] = Paths.Corrections;
        _addresses[PageKind.Search] = $"{Paths.Search(edition: null)}?q=2030&sort=time";
        _addresses[PageKind.SearchForm] = Paths.Search("js");
        _addresses[PageKind.NothingFound] = $"{Paths.Search(edition: null)}?q=nothing";
        await Factory.SearchableAsync(token);
        _addresses[PageKind.Day] = Paths.Day(edition: null, new DateOnly(2025, 11, 7));
        _addresses[PageKind.EmptyDay] = Paths.Day(edition: null, new DateOnly(2019, 1, 31));
        _addresses[PageKind.EditionDay] = Paths.Day("js", new DateOnly(2025, 11, 7));
    }

    private static Edition MainEdition() => new("main", "山河新闻", "zh-Hans", "Asia/Shanghai", isMain: true)
    {
        Hotline = "010-55501234",
        Email = "news@shanhe.example",
        Notices = ["本网站所刊载信息，不代表本网站观点。", "未经书面授权，不得转载本网站稿件。"],
        Registrations = new LegalRegistrations
        {
            IcpFiling = "示ICP备00000001号-1",
            IcpLicence = "示ICP证000001号",
            PublicSecurityFiling = "示公网安备00000000000001号",
            NewsLicence = "00000000001",
            AudiovisualLicence = "0000001",
            ReportPhone = "010-55504321",
            ReportEmail = "jubao@shanhe.example",
        },
    };

    private static Edition RegionalEdition() => new("js", "江苏", "zh-Hans", "Asia/Shanghai", isMain: false)
    {
        Hotline = "(025) 5550 1234转8012",
        Email = "js@shanhe.example",
        Notices = ["江苏频道声明：转载请注明来源。"],
    };

    /// <summary>What pages name: people, source, tags, topics, standing pages.</summary>
    private async Task AddFrameAsync(CancellationToken token)
    {
        await Newsroom.AddAsync(new Person("lin-wan", "林晚") { Title = "文化记者", Bio = "常驻临江，报道文化与城市。" }, token);
        await Newsroom.AddAsync(new Source("shanhe-wang", "山河网") { Url = "https://source.example/" }, token);
        await Newsroom.AddAsync(new Tag("tushuguan", "图书馆"), token);
        await Newsroom.AddAsync(new Topic("kong-huati", "筹备中的专题"), token);
        await Newsroom.AddAsync(new Topic("yanhai", "沿海新能源") { Summary = "从青屿到临江，一条海岸线上的新能源故事。" }, token);
        await Newsroom.AddAsync(
            new AboutPage("women", "关于我们", "zh-Hans", "山河新闻是一家虚构的新闻网站。\n\n## 联系\n\n来信请寄临江市大堤路一号。") { Order = 1 }, token);
        await Newsroom.AddAsync(
            new AboutPage("about-us", "About us", "en", "Shanhe News is an invented newspaper.\n\n- Office hours: 9 to 5") { Order = 2 }, token);
        _addresses[PageKind.Person] = Paths.Person("lin-wan");
        _addresses[PageKind.Source] = Paths.Source("shanhe-wang");
        _addresses[PageKind.Tag] = Paths.Tag("tushuguan");
        _addresses[PageKind.Topic] = Paths.Topic("yanhai");
        _addresses[PageKind.EmptyTopic] = Paths.Topic("kong-huati");
        _addresses[PageKind.About] = Paths.About("women");
        _addresses[PageKind.EnglishAbout] = Paths.About("about-us");
    }

    private async Task LayOutTopicAsync(CancellationToken token)
    {
        var topic = await Newsroom.FirstAsync(context => context.Topics.Where(row => row.Slug == "yanhai"), token);
        var article = (await Newsroom.FirstAsync(context => context.PublishedArticles.OrderBy(row => row.ArticleId), token)).ArticleId;
        var layout = new TopicLayout
        {
            Lead = article,
            Groups = [new TopicGroup("施工现场", [article]), new TopicGroup("各方反应", [article])],
            Timeline = [new TopicEvent(new DateOnly(2025, 10, 31), "首批机组运抵青屿港"), new TopicEvent(new DateOnly(2025, 11, 7), "全部机组并网", article)],
        };
        await Newsroom.DoAsync<ChangeTopic, ChangeTopicOutcome>(act =>
            act.RunAsync(new ChangeTopicRequest(topic.TopicId, null, topic.Slug, topic.Name, topic.Summary, layout), Newsroom.Desk, token));
    }

    private async Task AddSectionsAsync(Edition main, CancellationToken token)
    {
        (string Slug, string Name)[] names =
        [
            ("shizheng", "时政"), ("jingji", "经济"), ("keji", "科技"), ("wenhua", "文化"), ("tiyu", "体育"), ("guoji", "国际"),
        ];
        for (var index = 0; index < names.Length; index++)
        {
            var section = await AddSectionAsync(main, names[index].Slug, names[index].Name, index, parent: null, token);
            await PublishAsync(main, section, count: 7, first: index * 7, token);
            if (names[index].Slug == "keji")
            {
                var space = await AddSectionAsync(main, "keji/hangtian", "航天", order: 0, section, token);
                await PublishAsync(main, space, count: 3, first: 60, token);
            }
        }

        var society = await AddSectionAsync(main, "shehui", "社会", order: 6, parent: null, token);
        await PublishAsync(main, society, count: ListQuery.PageSize + 3, first: 70, token);
        await AddSectionAsync(main, "jiankang", "健康", order: 7, parent: null, token);
        _addresses[PageKind.Section] = "/shehui/";
        _addresses[PageKind.NestedSection] = "/keji/hangtian/";
        _addresses[PageKind.EmptySection] = "/jiankang/";
    }

    private async Task<Section> AddSectionAsync(
        Edition edition, string path, string name, int order, Section? parent, CancellationToken token) =>
        await Newsroom.AddAsync(new Section(edition.EditionId, parent?.SectionId, path, name, order), token);

    private async Task AddRegionalAsync(Edition js, CancellationToken token)
    {
        var section = await AddSectionAsync(js, "minsheng", "民生", order: 0, parent: null, token);
        await PublishAsync(js, section, count: 6, first: 5, token);
        await LayOutAsync(js, section, token);
        _addresses[PageKind.EditionHome] = "/js/";
    }

    /// <summary>Something in every slot, and a breaking bar.</summary>
    private async Task LayOutAsync(Edition edition, Section section, CancellationToken token)
    {
        var stories = new List<int>();
        for (var number = 0; number < 5; number++)
        {
            stories.Add((await Newsroom.FirstAsync(
                context => context.Articles.Where(row => row.EditionId == edition.EditionId).OrderBy(row => row.ArticleId).Skip(number), token)).ArticleId);
        }

        var layout = new FrontLayout
        {
            Pins =
            [
                new FrontPin(FrontSlot.Lead, stories[4]), new FrontPin(FrontSlot.Lead, stories[3]), new FrontPin(FrontSlot.Picture, stories[1]),
                new FrontPin(FrontSlot.Headline, stories[2]), new FrontPin(FrontSlot.Section, stories[0]) { SectionId = section.SectionId },
            ],
            Breaking = new FrontBreaking("青屿港今晨恢复通航，首班渡轮已离港", stories[4], TestClock.Start.UtcDateTime.AddYears(1)),
        };
        await Newsroom.DoAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(edition.EditionId, null, layout), Newsroom.Desk, token));
        await Newsroom.DoAsync<PublishFront, FrontResult>(act => act.RunAsync(new PublishFrontRequest(edition.EditionId, null), Newsroom.Desk, token));
    }

    /// <summary>An English section in the Chinese edition, and an English edition.</summary>
    private async Task AddEnglishAsync(Edition main, Edition en, CancellationToken token)
    {
        var world = await Newsroom.AddAsync(
            new Section(main.EditionId, parentId: null, "world", "World", order: 8) { Language = "en" }, token);
        for (var index = 0; index < 3; index++)
        {
            var at = TestClock.Start.AddHours(-index);
            var story = await Newsroom.PublishAsync(SampleStories.English(index, index == 0 ? _photos[0] : null), main, world, at, token: token);
            _addresses.TryAdd(PageKind.EnglishArticle, story.Path);
            await Newsroom.PublishAsync(SampleStories.English(index + 3), en, at: at, token: token);
        }

        _addresses[PageKind.EnglishSection] = "/world/";
        _addresses[PageKind.EnglishHome] = "/en/";
    }

    private async Task AddArticlesAsync(Edition main, CancellationToken token)
    {
        var section = await AddSectionAsync(main, "nengyuan", "能源", order: 9, parent: null, token);
        var full = await Newsroom.PublishAsync(
            SampleStories.Full(_photos[1], _photos[2]), main, section, TestClock.Start.AddMinutes(-5), token: token);
        var plain = await Newsroom.PublishAsync(SampleStories.Plain(), main, section: null, TestClock.Start.AddYears(-2), token: token);
        var wrong = await Newsroom.PublishAsync(SampleStories.Numbered(200), main, section, TestClock.Start.AddHours(-9), token: token);
        await Newsroom.CorrectAsync(wrong.ArticleId, CorrectionKind.Factual, "首段人数有误，应为三千二百人。", token);
        await Newsroom.CorrectAsync(wrong.ArticleId, CorrectionKind.Clarification, "补充说明：统计截至当日闭馆。", token);
        await Newsroom.PublishAsync(SampleStories.Numbered(202) with { Chain = "青屿海上风电场并网" }, main, section, TestClock.Start.AddDays(-3), token: token);
        var gone = await Newsroom.PublishAsync(SampleStories.Numbered(201), main, section, TestClock.Start.AddHours(-8), token: token);
        await Newsroom.WithdrawAsync(gone.ArticleId, "消息来源有误，本站撤下此稿。", token);
        _addresses[PageKind.Article] = full.Path;
        _addresses[PageKind.PlainArticle] = plain.Path;
        _addresses[PageKind.CorrectedArticle] = wrong.Path;
        _addresses[PageKind.Gone] = gone.Path;
    }

    private async Task PublishAsync(Edition edition, Section section, int count, int first, CancellationToken token)
    {
        for (var number = first; number < first + count; number++)
        {
            var photo = number % 3 == 0 ? _photos[number / 3 % _photos.Count] : null;
            var at = TestClock.Start.AddMinutes(-37 * number - 11);
            await Newsroom.PublishAsync(SampleStories.Numbered(number, photo), edition, section, at, token: token);
        }
    }

    private async Task AddPhotosAsync(CancellationToken token)
    {
        await using var scope = Factory.Services.CreateAsyncScope();
        for (var number = 0; number < SamplePhotos.Count; number++)
        {
            var photo = await scope.ServiceProvider.GetRequiredService<PhotoIntake>().StoreAsync(SamplePhotos.Jpeg(number), token);
            await scope.ServiceProvider.GetRequiredService<AddPhoto>().RunAsync(AddPhotoRequest.Of(photo), Newsroom.Desk, token);
            _photos.Add(photo.File!.Hash);
        }
    }

    private async Task FindOlderPageAsync(CancellationToken token)
    {
        await using var scope = Factory.Services.CreateAsyncScope();
        var section = scope.ServiceProvider.GetRequiredService<CurrentSite>().Site.Main!.FindSection("shehui")!;
        var list = await scope.ServiceProvider.GetRequiredService<ListQuery>()
            .ReadAsync(ListKind.Section, section.SectionId, ListRange.First, token);
        _addresses[PageKind.OlderPage] = $"{section.Path}?before={list.Older}";
    }

    public ValueTask DisposeAsync() => Factory.DisposeAsync();
}
