using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Portal.Bulk;
using Portal.Data;
using Portal.Desk;
using Portal.Editions;
using Portal.Fronts;
using Portal.Import;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Staff;
using Portal.Stories;
using Portal.Templates;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>
/// Nothing that only the desk knows reaches readers. Every field of the desk carries a marker; then every public address is asked: those
/// that pages name, those that can be guessed, and one of each endpoint that the running application has.
/// </summary>
public sealed partial class LeakTests : IAsyncLifetime
{
    /// <summary>Stands nowhere else. The part in Latin letters is for fields that take no others.</summary>
    private const string Marker = "漏网密印";
    private const string LatinMarker = "leakqzx";

    /// <summary>Finds the marker and is none itself, since a page repeats what was asked.</summary>
    private const string Parted = "漏%20网%20密%20印";

    /// <summary>Public endpoints by their pattern, each with addresses that reach it. Static files are not listed: they know no article.</summary>
    private static readonly Dictionary<string, string[]> Samples = new(StringComparer.Ordinal)
    {
        ["/"] = ["/", "/?before=x", "/?q=x"],
        ["/archive/{year}/{month}/{day}"] = ["/archive/2025/11/07", "/archive/2025/11/08", "/archive/2025/11/06", "/archive/2025/13/99"],
        ["/{edition}/archive/{year}/{month}/{day}"] = ["/js/archive/2025/11/07", "/js/archive/2025/11/08"],
        ["/corrections"] = ["/corrections"],
        ["/people/{slug}"] = ["/people/nobody"],
        ["/sources/{slug}"] = ["/sources/nobody"],
        ["/tags/{slug}"] = ["/tags/nothing"],
        ["/topics/{slug}"] = ["/topics/nothing"],
        ["/about/{slug}"] = ["/about/nothing"],
        ["/media/{hash}/{name}"] = [$"/media/{new string('a', 64)}/640.jpg", $"/media/{new string('c', 64)}/640.jpg", $"/media/{new string('a', 64)}/x"],
        ["/preview"] = ["/preview", "/preview?key=none"],
        ["/preview/media/{hash}/{name}"] = [$"/preview/media/{new string('a', 64)}/640.jpg", $"/preview/media/{new string('a', 64)}/640.jpg?key=none"],
        ["/news/{**address}"] = ["/news/2025/1107/999.html", "/news/x"],
        ["/{**path}"] =
        [
            "/js/", "/tech/", "/tech/space/", "/%ff", "/no/such/page",
            .. new[] { "", "/js", "/tech", "/tech/space" }.SelectMany(list => new[] { $"{list}/feed.xml", $"{list}/atom.xml", $"{list}/feed.json" }),
        ],
        ["/people/{slug}/{file}"] = ["/people/nobody/feed.xml"],
        ["/tags/{slug}/{file}"] = ["/tags/nothing/atom.xml"],
        ["/topics/{slug}/{file}"] = ["/topics/nothing/feed.json"],
        ["/sitemap.xml"] = ["/sitemap.xml"],
        ["/sitemaps/pages.xml"] = ["/sitemaps/pages.xml"],
        ["/sitemaps/news.xml"] = ["/sitemaps/news.xml"],
        ["/sitemaps/news-{number}.xml"] = ["/sitemaps/news-2.xml"],
        ["/sitemaps/{edition}/{file}"] = ["/sitemaps/main/2025-11.xml", "/sitemaps/main/2025-11-2.xml", "/sitemaps/js/2025-11.xml", "/sitemaps/main/2025-12.xml", "/sitemaps/x/y"],
        ["/api/articles.json"] = ["/api/articles.json", "/api/articles.json?edition=js", "/api/articles.json?section=tech/space", "/api/articles.json?since=2020-01-01T00:00:00Z"],
        ["/api/articles/{id}.json"] = [.. Enumerable.Range(1, 20).Select(id => $"/api/articles/{id}.json")],
        ["/api/articles/{id}.xml"] = [.. Enumerable.Range(1, 20).Select(id => $"/api/articles/{id}.xml")],
        ["/api/openapi.json"] = ["/api/openapi.json"],
        ["/search"] = ["/search", $"/search?q={Parted}", "/search?q=x", $"/search?q=x&reporter={Parted}"],
        ["/{edition}/search"] = ["/js/search", $"/js/search?q={Parted}"],
        ["/opensearch.xml"] = ["/opensearch.xml"],
        ["/robots.txt"] = ["/robots.txt"],
        ["/{key}.txt"] = ["/some-key.txt"],
        ["/.well-known/security.txt"] = ["/.well-known/security.txt"],
        ["/ads.txt"] = ["/ads.txt"],
        ["/trust.txt"] = ["/trust.txt"],
        ["/healthz/live"] = ["/healthz/live"],
        ["/healthz/ready"] = ["/healthz/ready"],
    };

    /// <summary>Columns that hold no words, or words that are for readers.</summary>
    private static readonly HashSet<string> Wordless = new(StringComparer.Ordinal)
    {
        // Keys, hashes, secrets, codes and numbers.
        "ArticlePhotos.Hash", "Autosaves.Key", "BulkRuns.Frozen", "BulkRuns.Skipped", "ChangeSeals.Hash", "ChangeSeals.PreviousHash", "Changes.Lists", "Changes.PhotoHash", "DataKeys.Name", "DataKeys.Xml",
        "Photos.Focus", "Photos.Hash", "Photos.ReplacedBy", "PreviewLinks.TokenHash", "Pushes.Path", "Pushes.Problem", "PushHeads.Holder", "SealHeads.Hash", "SignInDelays.KeyHash", "Staff.AuthenticatorKey", "Staff.Language",
        "Staff.PasswordHash", "Staff.RecoveryCodes", "StaffLinks.KeyHash", "StaffPasskey.CredentialHash", "StaffPasskey.Passkey", "StaffSessions.KeyHash",
        // For readers.
        "AboutPages.Language", "AboutPages.Markdown", "AboutPages.Slug", "AboutPages.Title", "Corrections.Text", "Editions.Email", "Editions.Hotline", "Editions.Language",
        "Editions.Name", "Editions.Notices", "Editions.Registrations", "Editions.Slug", "Editions.ZoneId", "People.Bio", "People.Slug", "People.Title", "Sections.Language",
        "Sections.Name", "Sections.Path", "Sources.Slug", "Sources.Url", "TagAliases.Name", "Tags.Slug", "Topics.Layout", "Topics.Name", "Topics.Slug", "Topics.Summary",
    };

    private readonly PortalFactory _portal = new() { Settings = { ["Mail:Folder"] = "mail", ["Mail:From"] = "desk@news.example" } };
    private readonly List<int> _articles = [];
    private Edition? _main;
    private Section? _section;
    private int _scheduled;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Newsroom Newsroom => _portal.Newsroom;

    private DateTime NowUtc => _portal.Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        _main = await Newsroom.AddEditionAsync(token: Token);
        await Newsroom.AddEditionAsync("js", "江苏", token: Token);
        _section = await Newsroom.AddSectionAsync(_main, "tech", "科技", token: Token);
        await Newsroom.AddSectionAsync(_main, "tech/space", "航天", _section, Token);
        await _portal.RefreshAsync(Token);
        await PlantAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public void Every_public_endpoint_is_asked() =>
        Assert.Equal([], PublicEndpoints().Except(Samples.Keys, StringComparer.Ordinal).ToList());

    /// <summary>So that a field which the desk gets later is planted too: every column that holds words and that readers do not read holds the marker.</summary>
    [Fact]
    public async Task Every_field_of_the_desk_is_planted()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var columns = context.Model.GetEntityTypes()
            .Where(entity => !entity.ClrType.Name.StartsWith("Published", StringComparison.Ordinal))
            .SelectMany(entity => entity.GetProperties().Where(IsText).Select(property => (Table: entity.GetTableName()!, Column: property.GetColumnName())))
            .Where(column => !Wordless.Contains($"{column.Table}.{column.Column}"));

        var bare = new List<string>();
        foreach (var (table, column) in columns)
        {
            var found = await DatabaseFile.ReadAsync(
                _portal.DataFolder, $"SELECT COUNT(*) FROM \"{table}\" WHERE \"{column}\" LIKE '%{Marker}%' OR \"{column}\" LIKE '%{LatinMarker}%'", Token);
            if (found[0] == "0")
            {
                bare.Add($"{table}.{column}");
            }
        }

        Assert.Empty(bare);
    }

    [Fact]
    public async Task No_public_answer_holds_what_only_the_desk_knows()
    {
        using var client = _portal.CreateClient();
        var leaks = new List<string>();
        var known = new HashSet<string>(await AddressesAsync(), StringComparer.Ordinal);
        var waiting = new Queue<string>(known);
        while (waiting.TryDequeue(out var address))
        {
            using var response = await client.GetAsync(address, Token);
            var body = await response.Content.ReadAsStringAsync(Token);
            leaks.AddRange(Leaks($"GET {address}", response, body));
            foreach (var link in Links(body).Where(known.Add))
            {
                waiting.Enqueue(link);
            }
        }

        foreach (var (method, address) in new[] { (HttpMethod.Post, "/"), (HttpMethod.Head, $"/news/2025/1107/{_scheduled}.html"), (HttpMethod.Options, "/"), (HttpMethod.Post, "/admin/sign-in") })
        {
            using var response = await client.SendAsync(new HttpRequestMessage(method, address), Token);
            leaks.AddRange(Leaks($"{method} {address}", response, await response.Content.ReadAsStringAsync(Token)));
        }

        Assert.Empty(leaks);
        Assert.True(known.Count > 60, $"{known.Count}");
    }

    /// <summary>That the marker is found where it is, so that the other test can be believed.</summary>
    [Fact]
    public async Task What_was_planned_is_found_once_its_time_has_come()
    {
        using var client = _portal.CreateClient();
        _portal.Clock.Advance(TimeSpan.FromHours(3));
        var address = $"/news/2025/1107/{_scheduled}.html";

        using var first = await client.GetAsync(address, Token);
        using var response = first.StatusCode == HttpStatusCode.MovedPermanently ? await client.GetAsync(first.Headers.Location, Token) : first;

        Assert.NotEmpty(Leaks(address, response, await response.Content.ReadAsStringAsync(Token)));
    }

    private async Task PlantAsync()
    {
        await Newsroom.PublishAsync(TestStories.Brief("公开的消息"), _main!, _section, token: Token);
        await DraftAsync();
        await WorkingCopyAsync();
        _scheduled = await ScheduleAsync("定时");
        await EmbargoAsync();
        await ReturnAsync();
        await CancelAsync();
        await EndAsync();
        await PeopleAsync();
        await FrontAsync();
        await _portal.RefreshAsync(Token);
    }

    /// <summary>A draft with notes, what somebody is typing, and a preview of it.</summary>
    private async Task DraftAsync()
    {
        var writer = Actor.Member(await AddStaffAsync("writer"), $"{Marker}记者", [new Grant(null, Role.ChiefEditor)], LatinMarker);
        var id = await SaveAsync(Marked("草稿"), note: $"{Marker}版本说明", by: writer);
        await Newsroom.DoAsync<AddNote, ArticleResult>(act => act.RunAsync(new AddNoteRequest(id, $"{Marker}批注"), writer, Token));
        await Newsroom.DoAsync<SaveAutosave, SaveAutosaveOutcome>(act => act.RunAsync(
            new SaveAutosaveRequest($"{id}", id, _main!.EditionId, 1, $"{Marker}自动保存", $"[\"Title\",\"{Marker}\"]"), writer, Token));
        await Newsroom.DoAsync<CreatePreviewLink, CreatePreviewLinkResult>(act =>
            act.RunAsync(new CreatePreviewLinkRequest(id, 1, TimeSpan.FromDays(1)), writer, Token));
        await Newsroom.DoAsync<MarkPresence, IReadOnlyList<PresentPerson>?>(act => act.RunAsync(id, writer, Token));
        var noted = await Newsroom.FirstAsync(context => context.DraftNotes.Where(row => row.ArticleId == id), Token);
        await Newsroom.DoAsync<ResolveNote, ArticleResult>(act => act.RunAsync(new ResolveNoteRequest(id, noted.DraftNoteId), writer, Token));
        await SignOffAsync(writer);
        await AddPasskeyAsync(writer.StaffId!.Value);
        await AddPhotoAsync(writer);
        await AddTemplateAsync();
        await AddBulkRunAsync(id, writer);
        // What is corrected is for readers, and who has done it for the desk.
        var live = await Newsroom.PublishAsync(TestStories.Brief("公开并更正的消息"), _main!, _section, token: Token);
        await Newsroom.DoAsync<CorrectArticle, CorrectArticleResult>(act => act.RunAsync(
            new CorrectArticleRequest(live.ArticleId, CorrectionKind.Factual, "人数有误。"), writer, Token));
    }

    private async Task SignOffAsync(Actor by)
    {
        var id = await SaveAsync(Marked("签审"));
        await Newsroom.DoAsync<SubmitForReview, ArticleResult>(act => act.RunAsync(new SubmitForReviewRequest(id, null), Newsroom.Desk, Token));
        await Newsroom.DoAsync<SignOffArticle, ArticleResult>(act => act.RunAsync(new SignOffArticleRequest(id, null), by, Token));
    }

    /// <summary>With a session that it has opened.</summary>
    private async Task AddPasskeyAsync(int staffId)
    {
        await Newsroom.DoAsync<SetOwnAccount, bool>(async act =>
        {
            await act.AddPasskeyAsync(SecretKey.HashOf(LatinMarker), $"{Marker}电脑", "{}", Actor.Member(staffId, $"{Marker}记者", []), Token);
            return true;
        });
        await Newsroom.DoAsync<SignInByPasskey, SignInAnswer>(act =>
            act.RunAsync(SecretKey.HashOf(LatinMarker), "{}", LatinMarker, $"{Marker}浏览器", Token));
    }

    private Task AddTemplateAsync() => Newsroom.DoAsync<SaveTemplate, TemplateOutcome>(act =>
        act.RunAsync(new SaveTemplateRequest(null, null, $"{Marker}模板", null, Marked("模板")), Newsroom.Desk, Token));

    /// <summary>One that leaves out its only story, which is a draft.</summary>
    private async Task AddBulkRunAsync(int articleId, Actor by)
    {
        var revision = (await Newsroom.FirstAsync(context => context.Articles.Where(row => row.ArticleId == articleId), Token)).Revision;
        var plan = await Newsroom.DoAsync<PlanBulk, PlanBulkResult>(act => act.RunAsync(
            new PlanBulkRequest(BulkAct.AddTag, new DeskFilter(_main!.EditionId), [new BulkItem(articleId, revision)], $"{Marker}批量标签"), by, Token));
        await Newsroom.DoAsync<RunBulk, RunBulkOutcome>(act =>
            act.RunAsync(new RunBulkRequest(plan.BulkRunId, [BulkAct.AddTag], $"{Marker}批量理由"), by, Token));
    }

    /// <summary>One that nothing public shows.</summary>
    private Task AddPhotoAsync(Actor by) => Newsroom.DoAsync<AddPhoto, AddPhotoResult>(act => act.RunAsync(
        new AddPhotoRequest(new PhotoFile(new string('c', 64), 1000, 560), 1)
        {
            Description = new PhotoDescription
            {
                Headline = $"{Marker}照片题",
                Caption = $"{Marker}照片说明",
                Creator = $"{Marker}摄影者",
                CreditName = $"{Marker}署名",
                Copyright = $"{Marker}版权",
                Terms = $"{Marker}条件",
                Place = $"{Marker}拍摄地",
                Keywords = [$"{Marker}关键词"],
                Persons = [$"{Marker}人物"],
            },
        },
        by,
        Token));

    /// <summary>A text that goes on behind a live one.</summary>
    private async Task WorkingCopyAsync()
    {
        var live = await Newsroom.PublishAsync(TestStories.Brief("公开的另一条消息"), _main!, _section, token: Token);
        await SaveAsync(Marked("工作稿"), live.ArticleId);
    }

    private async Task<int> ScheduleAsync(string name)
    {
        var id = await SaveAsync(Marked(name));
        Assert.Equal(ArticleOutcome.Done, (await Newsroom.DoAsync<ScheduleArticle, ArticleResult>(act => act.RunAsync(
            new ScheduleArticleRequest(id, null, NowUtc.AddHours(2)), Newsroom.Desk, Token))).Outcome);
        return id;
    }

    private async Task EmbargoAsync()
    {
        var id = await SaveAsync(Marked("限时"));
        await Newsroom.DoAsync<SetEmbargo, ArticleResult>(act => act.RunAsync(new SetEmbargoRequest(id, null, NowUtc.AddHours(4)), Newsroom.Desk, Token));
        await Newsroom.DoAsync<ScheduleArticle, ArticleResult>(act =>
            act.RunAsync(new ScheduleArticleRequest(id, null, NowUtc.AddHours(5)), Newsroom.Desk, Token));
    }

    private async Task ReturnAsync()
    {
        var id = await SaveAsync(Marked("送审"));
        await Newsroom.DoAsync<SubmitForReview, ArticleResult>(act => act.RunAsync(new SubmitForReviewRequest(id, null), Newsroom.Desk, Token));
        await Newsroom.DoAsync<ReturnToDraft, ArticleResult>(act =>
            act.RunAsync(new ReturnToDraftRequest(id, null, $"{Marker}退回理由"), Newsroom.Desk, Token));
    }

    /// <summary>Planned, and taken back before anybody saw it: its reason is the desk's own.</summary>
    private async Task CancelAsync() => await Newsroom.WithdrawAsync(await ScheduleAsync("取消"), $"{Marker}撤稿理由", Token);

    /// <summary>Was public once; only its text has to be gone.</summary>
    private async Task EndAsync()
    {
        var withdrawn = await Newsroom.PublishAsync(Marked("撤下"), _main!, _section, token: Token);
        await Newsroom.WithdrawAsync(withdrawn.ArticleId, "消息来源有误。", Token);
        var expired = await Newsroom.PublishAsync(Marked("到期"), _main!, _section, token: Token);
        await Newsroom.DoAsync<SetExpiry, ArticleResult>(act =>
            act.RunAsync(new SetExpiryRequest(expired.ArticleId, null, NowUtc.AddMinutes(1)), Newsroom.Desk, Token));
        _portal.Clock.Advance(TimeSpan.FromMinutes(2));
        _articles.AddRange([withdrawn.ArticleId, expired.ArticleId]);
    }

    /// <summary>A front that names what is not out yet, and behind it one that is not live.</summary>
    private async Task FrontAsync()
    {
        var layout = new FrontLayout
        {
            Pins = [new FrontPin(FrontSlot.Lead, _scheduled), new FrontPin(FrontSlot.Section, _scheduled) { SectionId = _section!.SectionId }],
            Breaking = new FrontBreaking($"{Marker}快讯", _scheduled, NowUtc.AddDays(1)),
        };
        await Newsroom.DoAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(_main!.EditionId, null, layout, $"{Marker}首页说明"), Newsroom.Desk, Token));
        await Newsroom.DoAsync<PublishFront, FrontResult>(act => act.RunAsync(new PublishFrontRequest(_main!.EditionId, null), Newsroom.Desk, Token));
        var next = new FrontLayout { Breaking = new FrontBreaking($"{Marker}未上线", null, NowUtc.AddDays(1)) };
        await Newsroom.DoAsync<SaveFront, FrontResult>(act => act.RunAsync(new SaveFrontRequest(_main!.EditionId, null, next), Actor.Operator($"{Marker}排版"), Token));
    }

    /// <summary>Accounts, and an attempt that was refused.</summary>
    private async Task PeopleAsync()
    {
        var id = await AddStaffAsync("nobody");
        await Newsroom.DoAsync<RecordRefusal, bool>(async act =>
        {
            await act.RunAsync($"GET /admin/{LatinMarker}", Actor.Member(id, $"{Marker}某人", []), Token);
            return true;
        });
    }

    private async Task<int> AddStaffAsync(string name)
    {
        var added = await Newsroom.DoAsync<AddStaff, StaffResult>(act =>
            act.RunAsync(new AddStaffRequest($"{LatinMarker}-{name}@news.example", $"{Marker}{name}", []), Newsroom.Desk, Token));
        return added.StaffId!.Value;
    }

    private async Task<int> SaveAsync(Story story, int? articleId = null, string? note = null, Actor? by = null)
    {
        var result = await Newsroom.DoAsync<SaveVersion, SaveVersionResult>(act => act.RunAsync(
            new SaveVersionRequest(articleId, _main!.EditionId, _section!.SectionId, story, Note: note)
            {
                ImportKey = articleId is null ? $"{LatinMarker}-{_articles.Count}" : null,
                SourceText = $"{Marker}原文",
                Findings = [new Finding(FindingRule.Width, 0, Marker, LatinMarker, Confidence.High)],
            },
            by ?? Newsroom.Desk,
            Token));
        _articles.Add(result.ArticleId!.Value);
        return result.ArticleId.Value;
    }

    /// <summary>A story with the marker in every field that takes words.</summary>
    private static Story Marked(string name) => TestStories.Full() with
    {
        Title = $"{Marker}{name}标题",
        Kicker = $"{Marker}{name}眉题",
        ShortTitle = $"{Marker}{name}短题",
        SeoTitle = $"{Marker}{name}搜索题",
        Summary = $"{Marker}{name}摘要",
        Dateline = new Dateline($"{Marker}社", $"{Marker}地", 11, 7, "电"),
        Credits = [new Credit(CreditRole.Reporter, $"{Marker}{name}记者"), new Credit(CreditRole.ResponsibleEditor, $"{Marker}{name}编辑")],
        Source = $"{Marker}{name}来源",
        OriginalUrl = $"https://paper.example/{LatinMarker}/1.html",
        Body = $"{Marker}{name}正文第一段。\n\n{Marker}{name}正文第二段。",
        Photos = [TestStories.Full().Photos[0] with { Alt = $"{Marker}{name}替代文字", Caption = $"{Marker}{name}图说", CreditName = $"{Marker}{name}摄影" }],
        Tags = [$"{Marker}{name}标签"],
        Chain = $"{Marker}{name}续报",
        Event = new StoryEvent(new DateOnly(2025, 11, 6), null, $"{Marker}{name}地点"),
    };

    /// <summary>One of each endpoint, and whatever can be guessed of what was planted.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var days = new[] { "2025/1106", "2025/1107", "2025/1108" };
        return
        [
            .. Samples.Values.SelectMany(samples => samples),
            .. _articles.SelectMany(id => days.Select(day => $"/news/{day}/{id.ToString(CultureInfo.InvariantCulture)}.html")),
            .. await context.PublishedArticles.Select(article => article.Path).ToListAsync(Token),
            .. await context.PublishedWithdrawals.Select(article => $"/news/2025/1107/{article.ArticleId}.html").ToListAsync(Token),
            .. await context.People.Select(person => $"/people/{person.Slug}").ToListAsync(Token),
            .. await context.Sources.Select(source => $"/sources/{source.Slug}").ToListAsync(Token),
            .. await context.Tags.Select(tag => $"/tags/{tag.Slug}").ToListAsync(Token),
            .. await context.Topics.Select(topic => $"/topics/{topic.Slug}").ToListAsync(Token),
            .. await context.People.Select(person => $"/people/{person.Slug}/feed.json").ToListAsync(Token),
            .. await context.Tags.Select(tag => $"/tags/{tag.Slug}/feed.xml").ToListAsync(Token),
            .. await context.Topics.Select(topic => $"/topics/{topic.Slug}/atom.xml").ToListAsync(Token),
        ];
    }

    private IEnumerable<string> PublicEndpoints() => _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
        .Select(endpoint => Constraint().Replace($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", "{${name}}"))
        .Where(path => path != "/admin" && !path.StartsWith("/admin/", StringComparison.Ordinal) && !path.StartsWith("/error/", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private static bool IsText(IProperty property) => (property.FindRelationalTypeMapping()!.Converter?.ProviderClrType ?? property.ClrType) == typeof(string);

    private static IReadOnlyList<string> Leaks(string request, HttpResponseMessage response, string body)
    {
        var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}")));
        return [.. new[] { ("headers", headers), ("body", body) }.Where(part => Holds(part.Item2)).Select(part => $"{request} {(int)response.StatusCode}: {part.Item1} {Around(part.Item2)}")];
    }

    /// <summary>In the forms in which words stand in addresses, in HTML and in JSON too.</summary>
    private static bool Holds(string text) => Forms(text).Any(form =>
        form.Contains(Marker, StringComparison.Ordinal) || form.Contains(LatinMarker, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Forms(string text) =>
        [text, Uri.UnescapeDataString(text), WebUtility.HtmlDecode(text), Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString())];

    private static string Around(string text)
    {
        var at = Math.Max(0, text.IndexOf(Marker, StringComparison.Ordinal) - 60);
        return text[at..Math.Min(text.Length, at + 160)].ReplaceLineEndings(" ");
    }

    private static IEnumerable<string> Links(string body)
    {
        using var page = new HtmlParser().ParseDocument(body);
        return
        [
            .. page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")).OfType<string>()
                .Concat(Located().Matches(body).Select(match => match.Groups["address"].Value))
                .Select(address => address.StartsWith(PortalFactory.Address, StringComparison.Ordinal) ? address[PortalFactory.Address.Length..] : address)
                .Where(address => address.StartsWith('/') && !address.StartsWith("/archive/20", StringComparison.Ordinal) && !address.Contains("/archive/20", StringComparison.Ordinal)),
        ];
    }

    [GeneratedRegex(@"\{(?<name>\*{0,2}\w+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\\u(?<code>[0-9a-fA-F]{4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();

    /// <summary>Addresses in sitemaps and feeds.</summary>
    [GeneratedRegex(@"<(loc|link)>(?<address>[^<]+)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Located();
}
