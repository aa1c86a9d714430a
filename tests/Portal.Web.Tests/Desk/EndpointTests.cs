using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Changes;
using Portal.Data;
using Portal.Editions;
using Portal.Staff;
using Portal.Testing;
using Portal.Web.Hosting;
using Portal.Web.Security;
using Xunit;

namespace Portal.Web.Tests.Desk;

/// <summary>
/// Every endpoint of the desk against everybody: the endpoints are those of the running application, and what each answers to whom stands
/// in one table. An endpoint without a row fails, as does a row without an endpoint.
/// </summary>
public sealed partial class EndpointTests(EndpointTests.Desk desk) : IClassFixture<EndpointTests.Desk>
{
    /// <summary>Who asks.</summary>
    public enum Visitor
    {
        Anonymous,
        WithoutRole,
        Reporter,
        Editor,
        ChiefEditor,
        PhotoEditor,
        Administrator,

        /// <summary>A chief editor of another edition.</summary>
        EditorElsewhere,

        /// <summary>An administrator of another edition.</summary>
        AdministratorElsewhere,
    }

    /// <summary>To whom an endpoint is open. Whoever is not among them is sent to the sign-in page when nobody, and refused otherwise.</summary>
    private static readonly Visitor[] Everybody = Enum.GetValues<Visitor>();
    private static readonly Visitor[] SignedIn = [.. Everybody.Except([Visitor.Anonymous])];
    private static readonly Visitor[] Administrators = [Visitor.Administrator, Visitor.AdministratorElsewhere];

    /// <summary>Those who see figures of an edition.</summary>
    private static readonly Visitor[] Counters = [Visitor.ChiefEditor, Visitor.Administrator, Visitor.EditorElsewhere, Visitor.AdministratorElsewhere];

    /// <summary>Those who see articles: all of an edition, or their own.</summary>
    private static readonly Visitor[] Readers =
        [Visitor.Reporter, Visitor.Editor, Visitor.ChiefEditor, Visitor.PhotoEditor, Visitor.EditorElsewhere];

    /// <summary>Acts on somebody of the first edition: an administrator of another one passes the door and is refused by the act.</summary>
    private static readonly Visitor[] Keepers = [Visitor.Administrator];

    /// <summary>Those who begin stories, in whichever edition.</summary>
    private static readonly Visitor[] Writers = [Visitor.Reporter, Visitor.Editor, Visitor.ChiefEditor, Visitor.EditorElsewhere];

    /// <summary>Those for whom the writing page is, and who may look at it.</summary>
    private static readonly Visitor[] PenHolders = [.. Writers, Visitor.PhotoEditor];

    /// <summary>Those who begin stories in the first edition.</summary>
    private static readonly Visitor[] HomeWriters = [Visitor.Reporter, Visitor.Editor, Visitor.ChiefEditor];

    /// <summary>See the stories of others in the first edition.</summary>
    private static readonly Visitor[] DeskReaders = [Visitor.Editor, Visitor.ChiefEditor, Visitor.PhotoEditor];

    /// <summary>Write the stories of others in the first edition.</summary>
    private static readonly Visitor[] Editors = [Visitor.Editor, Visitor.ChiefEditor];

    /// <summary>Publish, in whichever edition.</summary>
    private static readonly Visitor[] Publishers = [Visitor.Editor, Visitor.ChiefEditor, Visitor.EditorElsewhere];

    /// <summary>Add photos, in whichever edition: all editions share the library.</summary>
    private static readonly Visitor[] Photographers = PenHolders;

    /// <summary>Change photos of others: chief editors and photo editors, in whichever edition.</summary>
    private static readonly Visitor[] PhotoKeepers = [Visitor.ChiefEditor, Visitor.PhotoEditor, Visitor.EditorElsewhere];

    /// <summary>Lay out homes and write policies, in whichever edition.</summary>
    private static readonly Visitor[] ChiefEditors = [Visitor.ChiefEditor, Visitor.EditorElsewhere];

    /// <summary>Set what all editions share: people, sources, tags, topics.</summary>
    private static readonly Visitor[] Setters =
        [Visitor.Editor, Visitor.ChiefEditor, Visitor.EditorElsewhere, Visitor.Administrator, Visitor.AdministratorElsewhere];

    /// <summary>The table.</summary>
    private static readonly Dictionary<string, Visitor[]> Open = new(StringComparer.Ordinal)
    {
        ["GET /admin"] = SignedIn,
        ["GET /admin/articles"] = Readers,
        ["GET /admin/audit"] = Administrators,
        ["GET /admin/audit.csv"] = Administrators,
        ["GET /admin/pushes"] = Administrators,
        ["POST /admin/pushes/retry"] = Administrators,
        ["POST /admin/pushes/{id}/retry"] = Administrators,
        ["GET /admin/statistics"] = Counters,
        ["GET /admin/statistics.csv"] = Counters,
        ["GET /admin/sign-in"] = Everybody,
        ["POST /admin/sign-in"] = Everybody,
        ["GET /admin/sign-in/code"] = Everybody,
        ["POST /admin/sign-in/code"] = Everybody,
        ["POST /admin/sign-in/passkey"] = Everybody,
        ["POST /admin/sign-in/passkey/question"] = Everybody,
        ["POST /admin/sign-out"] = Everybody,
        ["GET /admin/forgotten"] = Everybody,
        ["POST /admin/forgotten"] = Everybody,
        ["GET /admin/link"] = Everybody,
        ["POST /admin/link"] = Everybody,
        ["GET /admin/first-administrator"] = Everybody,
        ["GET /admin/account"] = SignedIn,
        ["POST /admin/account/language"] = SignedIn,
        ["POST /admin/account/password"] = SignedIn,
        ["POST /admin/account/sessions/{id}/end"] = SignedIn,
        ["POST /admin/account/sessions/end-others"] = SignedIn,
        ["GET /admin/account/authenticator"] = SignedIn,
        ["POST /admin/account/authenticator"] = SignedIn,
        ["POST /admin/account/authenticator/remove"] = SignedIn,
        ["POST /admin/account/recovery-codes"] = SignedIn,
        ["POST /admin/account/passkeys"] = SignedIn,
        ["POST /admin/account/passkeys/question"] = SignedIn,
        ["POST /admin/account/passkeys/{id}/remove"] = SignedIn,
        ["GET /admin/articles/new"] = Writers,
        ["POST /admin/articles/new"] = Writers,
        ["POST /admin/articles/bulk"] = Publishers,
        ["GET /admin/articles/bulk/{id}"] = Publishers,
        ["POST /admin/articles/bulk/{id}/run"] = Publishers,
        ["POST /admin/articles/bulk/{id}/withdraw"] = Publishers,
        ["GET /admin/articles/{id}"] = DeskReaders,
        ["POST /admin/articles/{id}"] = Editors,
        ["POST /admin/articles/{id}/findings"] = Editors,
        ["POST /admin/articles/{id}/notes"] = DeskReaders,
        ["POST /admin/articles/autosave/drop"] = [.. Writers, Visitor.PhotoEditor],
        ["GET /admin/articles/{id}/publish"] = DeskReaders,
        ["POST /admin/articles/{id}/publish/submit"] = Editors,
        ["POST /admin/articles/{id}/publish/return"] = Editors,
        ["POST /admin/articles/{id}/publish/sign-off"] = Editors,
        ["POST /admin/articles/{id}/publish/now"] = Editors,
        ["POST /admin/articles/{id}/publish/schedule"] = Editors,
        ["POST /admin/articles/{id}/publish/unschedule"] = Editors,
        ["POST /admin/articles/{id}/publish/embargo"] = Editors,
        ["POST /admin/articles/{id}/publish/expiry"] = Editors,
        ["POST /admin/articles/{id}/publish/move"] = Editors,
        ["POST /admin/articles/{id}/publish/photos"] = Editors,
        ["POST /admin/articles/{id}/publish/correct"] = [Visitor.ChiefEditor],
        ["POST /admin/articles/{id}/publish/withdraw"] = [Visitor.ChiefEditor],
        ["GET /admin/articles/{id}/versions"] = DeskReaders,
        ["GET /admin/articles/{id}/versions/compare"] = DeskReaders,
        ["GET /admin/articles/{id}/versions/{number}"] = DeskReaders,
        ["POST /admin/articles/{id}/versions/{number}/restore"] = Editors,
        ["GET /admin/articles/{id}/history"] = DeskReaders,
        ["GET /admin/articles/{id}/previews"] = DeskReaders,
        ["POST /admin/articles/{id}/previews"] = DeskReaders,
        ["POST /admin/articles/{id}/previews/{link}/revoke"] = DeskReaders,
        ["GET /admin/media/{hash}/{name}"] = Readers,
        ["GET /admin/photos"] = Readers,
        ["GET /admin/photos/expiring"] = Readers,
        ["GET /admin/photos/{hash}"] = Readers,
        ["GET /admin/photos/new"] = Photographers,
        ["POST /admin/photos/new"] = Photographers,
        ["GET /admin/photos/describe"] = Photographers,
        ["POST /admin/photos/describe"] = PhotoKeepers,
        ["POST /admin/photos/{hash}"] = PhotoKeepers,
        ["POST /admin/photos/{hash}/focus"] = PhotoKeepers,
        ["POST /admin/photos/{hash}/rights"] = PhotoKeepers,
        ["POST /admin/photos/{hash}/replace"] = PhotoKeepers,
        ["POST /admin/photos/{hash}/delete"] = PhotoKeepers,
        ["GET /admin/articles/pen"] = PenHolders,
        ["POST /admin/articles/pen/open"] = PenHolders,
        ["POST /admin/articles/{id}/presence"] = PenHolders,
        ["POST /admin/articles/{id}/presence/leave"] = PenHolders,
        ["GET /admin/signed-in"] = PenHolders,
        ["POST /admin/articles/paste"] = Writers,
        ["POST /admin/articles/paste/undo"] = Writers,
        ["POST /admin/articles/preview"] = Writers,
        ["POST /admin/articles/autosave"] = HomeWriters,
        ["POST /admin/articles/{id}/autosave"] = Editors,
        ["GET /admin/fronts"] = ChiefEditors,
        ["GET /admin/fronts/{id}"] = [Visitor.ChiefEditor],
        ["POST /admin/fronts/{id}"] = [Visitor.ChiefEditor],
        ["POST /admin/fronts/{id}/publish"] = [Visitor.ChiefEditor],
        ["GET /admin/fronts/{id}/versions"] = [Visitor.ChiefEditor],
        ["GET /admin/fronts/{id}/versions/{number}"] = [Visitor.ChiefEditor],
        ["POST /admin/fronts/{id}/versions/{number}/restore"] = [Visitor.ChiefEditor],
        ["GET /admin/settings"] = Setters,
        ["GET /admin/settings/editions"] = Administrators,
        // A new edition takes a role in all of them.
        ["GET /admin/settings/editions/new"] = Administrators,
        ["POST /admin/settings/editions/new"] = [],
        ["GET /admin/settings/editions/{id}"] = Administrators,
        ["POST /admin/settings/editions/{id}"] = Keepers,
        ["GET /admin/settings/editions/{id}/sections"] = Administrators,
        ["GET /admin/settings/editions/{id}/sections/new"] = Administrators,
        ["POST /admin/settings/editions/{id}/sections/new"] = Keepers,
        ["GET /admin/settings/sections/{id}"] = Administrators,
        ["POST /admin/settings/sections/{id}"] = Keepers,
        ["GET /admin/settings/policies"] = ChiefEditors,
        ["GET /admin/settings/policies/new"] = ChiefEditors,
        ["POST /admin/settings/policies/new"] = ChiefEditors,
        ["GET /admin/settings/policies/{id}"] = ChiefEditors,
        ["POST /admin/settings/policies/{id}"] = ChiefEditors,
        ["GET /admin/settings/people"] = Setters,
        ["GET /admin/settings/people/new"] = Setters,
        ["POST /admin/settings/people/new"] = Setters,
        ["GET /admin/settings/people/{id}"] = Setters,
        ["POST /admin/settings/people/{id}"] = Setters,
        ["GET /admin/settings/sources"] = Setters,
        ["GET /admin/settings/sources/new"] = Setters,
        ["POST /admin/settings/sources/new"] = Setters,
        ["GET /admin/settings/sources/{id}"] = Setters,
        ["POST /admin/settings/sources/{id}"] = Setters,
        ["GET /admin/settings/topics"] = Setters,
        ["GET /admin/settings/topics/new"] = Setters,
        ["POST /admin/settings/topics/new"] = Setters,
        ["GET /admin/settings/topics/{id}"] = Setters,
        ["POST /admin/settings/topics/{id}"] = Setters,
        ["GET /admin/settings/templates"] = ChiefEditors,
        ["GET /admin/settings/templates/new"] = ChiefEditors,
        ["POST /admin/settings/templates/new"] = ChiefEditors,
        ["GET /admin/settings/templates/{id}"] = ChiefEditors,
        ["POST /admin/settings/templates/{id}"] = ChiefEditors,
        ["POST /admin/settings/templates/{id}/delete"] = ChiefEditors,
        ["GET /admin/settings/mourning"] = ChiefEditors,
        ["GET /admin/settings/mourning/{id}"] = [Visitor.ChiefEditor],
        ["POST /admin/settings/mourning/{id}"] = [Visitor.ChiefEditor],
        ["GET /admin/settings/tags"] = Setters,
        ["GET /admin/settings/tags/{id}"] = Setters,
        ["POST /admin/settings/tags/{id}"] = Setters,
        ["POST /admin/settings/tags/{id}/merge"] = Setters,
        ["GET /admin/staff"] = Administrators,
        ["GET /admin/staff/new"] = Administrators,
        ["POST /admin/staff/new"] = Administrators,
        ["GET /admin/staff/{id}"] = Administrators,
        ["POST /admin/staff/{id}/roles"] = Keepers,
        ["POST /admin/staff/{id}/disable"] = Keepers,
        ["POST /admin/staff/{id}/enable"] = Keepers,
        ["POST /admin/staff/{id}/reset-second-factor"] = Keepers,
        ["POST /admin/staff/{id}/link"] = Keepers,
    };

    /// <summary>Acts for which the password is asked again when it was given some time ago.</summary>
    private static readonly string[] Dangerous =
    [
        "POST /admin/account/authenticator",
        "POST /admin/account/authenticator/remove",
        "POST /admin/account/passkeys",
        "POST /admin/account/passkeys/{id}/remove",
        "POST /admin/account/password",
        "POST /admin/account/recovery-codes",
        "POST /admin/articles/bulk/{id}/withdraw",
        "POST /admin/articles/{id}/publish/withdraw",
        "POST /admin/photos/{hash}/delete",
        "POST /admin/staff/new",
        "POST /admin/staff/{id}/disable",
        "POST /admin/staff/{id}/enable",
        "POST /admin/staff/{id}/link",
        "POST /admin/staff/{id}/reset-second-factor",
        "POST /admin/staff/{id}/roles",
    ];

    public static TheoryData<string> DangerousRows => [.. Dangerous];

    public static TheoryData<string, Visitor> Rows
    {
        get
        {
            var rows = new TheoryData<string, Visitor>();
            foreach (var endpoint in Open.Keys)
            {
                Array.ForEach(Everybody, visitor => rows.Add(endpoint, visitor));
            }

            return rows;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_endpoint_of_the_desk_has_a_row_and_every_row_an_endpoint() =>
        Assert.Equal(Open.Keys.Order(StringComparer.Ordinal), desk.Endpoints().Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public void The_password_is_asked_again_for_the_dangerous_acts_and_for_no_others() =>
        Assert.Equal(Dangerous, desk.Endpoints(needsRecentSignIn: true).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(DangerousRows))]
    public async Task A_dangerous_act_is_not_done_before_the_password_is_given_again(string endpoint)
    {
        using var browser = await desk.BrowserAsync(
            endpoint.Contains("/staff/", StringComparison.Ordinal) ? Visitor.Administrator : Visitor.ChiefEditor, Token);
        var before = await desk.ChangesAsync(Token);
        desk.Advance(StaffSession.Recent);

        var page = await browser.SendAsync(desk.PathOf(endpoint.Split(' ')[1]), Token, FieldsFor(endpoint, Visitor.Administrator));

        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.NotNull(page.QuerySelector("#confirm-password"));
        Assert.Equal(before, await desk.ChangesAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_endpoint_answers_those_whom_it_is_for(string endpoint, Visitor visitor)
    {
        var (method, path) = (endpoint.Split(' ')[0], desk.PathOf(endpoint.Split(' ')[1]));
        using var browser = await desk.BrowserAsync(visitor, Token);
        var before = await desk.RefusalsAsync(Token);

        await (method == "GET" ? browser.OpenAsync(path, Token) : browser.SendAsync(path, Token, FieldsFor(endpoint, visitor)));

        if (Open[endpoint].Contains(visitor))
        {
            Assert.True(browser.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.InternalServerError or HttpStatusCode.MethodNotAllowed), $"{browser.Status}");
            Assert.False(visitor != Visitor.Anonymous && path.StartsWith("/admin/account", StringComparison.Ordinal) && browser.Location?.StartsWith("/admin/sign-in", StringComparison.Ordinal) == true);
        }
        else if (visitor == Visitor.Anonymous)
        {
            Assert.Equal(method == "GET" ? HttpStatusCode.Redirect : HttpStatusCode.Unauthorized, browser.Status);
            Assert.True(method != "GET" || browser.Location!.StartsWith("/admin/sign-in", StringComparison.Ordinal));
        }
        else if (browser.Status == HttpStatusCode.NotFound)
        {
            // Who may not see an article is not told that it is there.
            Assert.StartsWith("GET /admin/articles/{id}", endpoint, StringComparison.Ordinal);
            Assert.DoesNotContain(Desk.Title, browser.Text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
            Assert.Equal(before + 1, await desk.RefusalsAsync(Token));
        }
    }

    /// <summary>Enough for the act to be reached.</summary>
    private static (string Name, string Value)[] FieldsFor(string endpoint, Visitor visitor) => endpoint switch
    {
        "POST /admin/staff/{id}/roles" => [("grants", $"{(visitor == Visitor.Administrator ? Role.PhotoEditor : Role.Editor)}/1")],
        "POST /admin/articles/autosave" => [("key", "new-1"), ("home", "1/"), ("title", Desk.Title)],
        "POST /admin/articles/{id}" or "POST /admin/articles/{id}/findings" => [("do", "save"), ("title", Desk.Title)],
        "POST /admin/articles/{id}/publish/schedule" => [("at", "2030-01-01T08:00")],
        "POST /admin/articles/{id}/publish/embargo" or "POST /admin/articles/{id}/publish/expiry" => [("lift", "true")],
        "POST /admin/articles/{id}/publish/correct" or "POST /admin/articles/{id}/publish/withdraw" => [("text", "人数有误。")],
        "POST /admin/settings/editions/new" or "POST /admin/settings/editions/{id}" =>
            [("Slug", "zj"), ("Name", "浙江"), ("Language", "zh-Hans"), ("Zone", "Asia/Shanghai"), ("SignOffs", "1")],
        "POST /admin/settings/editions/{id}/sections/new" => [("slug", $"s{visitor.ToString().ToLowerInvariant()}"), ("name", "新栏目")],
        "POST /admin/articles/{id}/previews" => [("version", "1")],
        "POST /admin/photos/describe" => [("photos[0].hash", Desk.Photo)],
        "POST /admin/photos/{hash}/focus" => [("x", "30"), ("y", "40")],
        _ => [],
    };

    /// <summary>A portal with two editions, somebody of each kind, and a reporter of the first edition to act on.</summary>
    public sealed class Desk : IAsyncLifetime
    {
        private readonly PortalFactory _portal = new();
        private readonly Dictionary<Visitor, int> _staff = [];
        private int _target;
        private int _article;

        /// <summary>Of an article of the first edition that nobody of the table has begun.</summary>
        public const string Title = "临江新图书馆本周试开放";

        /// <summary>Of a photo that nobody of the table has added, and that the article uses.</summary>
        public static readonly string Photo = new('a', 64);

        public async ValueTask InitializeAsync()
        {
            var main = await _portal.Newsroom.AddEditionAsync(token: Token);
            var other = await _portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
            await _portal.Newsroom.AddSectionAsync(main, "tech", "科技", token: Token);
            await _portal.RefreshAsync(Token);
            await _portal.Services.GetRequiredService<PortalRoutes>().OpenDeskAsync();
            foreach (var visitor in SignedIn)
            {
                _staff[visitor] = await _portal.AddStaffAsync($"{visitor}@news.example", Token, [.. GrantsOf(visitor, main, other)]);
            }

            _target = await _portal.AddStaffAsync("target@news.example", Token, new Grant(main.EditionId, Role.Reporter));
            await _portal.Newsroom.AddAsync(new Media.Photo(Photo, 1600, 900, 1, TestClock.Start.UtcDateTime), Token);
            _article = await _portal.Newsroom.SaveAsync(TestStories.Brief(Title) with { Photos = [new Stories.PhotoUse { Photo = Photo }] }, main, token: Token);
        }

        /// <summary>As METHOD /path, with {name} for the parts of the path that vary.</summary>
        /// <param name="needsRecentSignIn">True for only those that ask for the password again.</param>
        public IEnumerable<string> Endpoints(bool needsRecentSignIn = false) => _portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !needsRecentSignIn || endpoint.Metadata.GetMetadata<RequireRecentSignInAttribute>() is not null)
            .Select(endpoint => (Path: $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods))
            .Where(endpoint => endpoint.Path == "/admin" || endpoint.Path.StartsWith("/admin/", StringComparison.Ordinal))
            .Where(endpoint => !endpoint.Path.StartsWith("/admin/error/", StringComparison.Ordinal))
            .SelectMany(endpoint => (endpoint.Methods ?? ["ANY"]).Select(method => $"{method} {Constraint().Replace(endpoint.Path, "{${name}}")}"))
            .Distinct(StringComparer.Ordinal);

        public string PathOf(string pattern) => pattern.Replace("/fronts/{id}", "/fronts/1", StringComparison.Ordinal)
            .Replace("/mourning/{id}", "/mourning/1", StringComparison.Ordinal).Replace("/editions/{id}", "/editions/1", StringComparison.Ordinal).Replace("/sections/{id}", "/sections/1", StringComparison.Ordinal).Replace(
            "{id}", $"{(pattern.StartsWith("/admin/articles/", StringComparison.Ordinal) ? _article : _target)}", StringComparison.Ordinal)
            .Replace("{hash}", Photo, StringComparison.Ordinal).Replace("{name}", "480.jpg", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal).Replace("{link}", "1", StringComparison.Ordinal);

        public async Task<DeskBrowser> BrowserAsync(Visitor visitor, CancellationToken token)
        {
            var browser = new DeskBrowser(_portal);
            if (visitor == Visitor.Anonymous)
            {
                await browser.OpenAsync("/admin/sign-in", token);
            }
            else
            {
                await browser.UseSessionAsync(await _portal.OpenSessionAsync(_staff[visitor], token), token);
            }

            return browser;
        }

        /// <summary>How many attempts have been refused and are on record.</summary>
        public async Task<int> RefusalsAsync(CancellationToken token)
        {
            await using var scope = _portal.Services.CreateAsyncScope();
            return scope.ServiceProvider.GetRequiredService<PortalContext>().Changes.Count(change => change.Refusal == Refusal.Forbidden);
        }

        /// <summary>How much has been done or tried.</summary>
        public async Task<int> ChangesAsync(CancellationToken token)
        {
            await using var scope = _portal.Services.CreateAsyncScope();
            return scope.ServiceProvider.GetRequiredService<PortalContext>().Changes.Count();
        }

        public void Advance(TimeSpan time) => _portal.Clock.Advance(time);

        public ValueTask DisposeAsync() => _portal.DisposeAsync();

        private static IEnumerable<Grant> GrantsOf(Visitor visitor, Edition main, Edition other) => visitor switch
        {
            Visitor.Anonymous or Visitor.WithoutRole => [],
            Visitor.EditorElsewhere => [new Grant(other.EditionId, Role.ChiefEditor)],
            Visitor.AdministratorElsewhere => [new Grant(other.EditionId, Role.Administrator)],
            _ => [new Grant(main.EditionId, Enum.Parse<Role>(visitor.ToString()))],
        };
    }

    [GeneratedRegex(@"\{(?<name>\w+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Constraint();
}
