using System.Globalization;

namespace Portal.Links;

/// <summary>The addresses of the desk.</summary>
public static class DeskPaths
{
    /// <summary>Everything of the desk, its cookies too, lies below this.</summary>
    public const string Home = "/admin";

    public const string SignIn = "/admin/sign-in";

    public const string Code = "/admin/sign-in/code";

    public const string Forgotten = "/admin/forgotten";

    public const string Account = "/admin/account";

    public const string Staff = "/admin/staff";

    /// <summary>Who did what, and what was refused.</summary>
    public const string Audit = "/admin/audit";

    /// <summary>The same as a file.</summary>
    public const string AuditFile = "/admin/audit.csv";

    /// <summary>What search engines and subscribers are told.</summary>
    public const string Pushes = "/admin/pushes";

    public const string Statistics = "/admin/statistics";

    /// <summary>The same as a file.</summary>
    public const string StatisticsFile = "/admin/statistics.csv";

    public static string Member(int staffId) => string.Create(CultureInfo.InvariantCulture, $"{Staff}/{staffId}");

    public const string Articles = "/admin/articles";

    /// <summary>Where one act is planned for many stories.</summary>
    public const string Bulk = "/admin/articles/bulk";

    public static string BulkRun(int id) => string.Create(CultureInfo.InvariantCulture, $"{Bulk}/{id}");

    public const string NewArticle = "/admin/articles/new";

    /// <summary>Where scripts have a body rendered as readers will see it.</summary>
    public const string BodyPreview = "/admin/articles/preview";

    /// <summary>Where scripts have pasted text cleaned.</summary>
    public const string Paste = "/admin/articles/paste";

    /// <summary>Where scripts ask who is signed in, and for a token for their next form.</summary>
    public const string Pen = "/admin/articles/pen";

    /// <summary>Where scripts keep a new story that is not saved yet.</summary>
    public const string NewAutosave = "/admin/articles/autosave";

    /// <summary>Where somebody ends up who has signed in again beside what they were writing.</summary>
    public const string SignedIn = "/admin/signed-in";

    /// <summary>Where an article is written.</summary>
    public static string Article(int articleId) => string.Create(CultureInfo.InvariantCulture, $"{Articles}/{articleId}");

    public static string Autosave(int articleId) => $"{Article(articleId)}/autosave";

    /// <summary>Where a text that somebody typed and did not save is offered again.</summary>
    /// <param name="articleId">Null for a new story.</param>
    /// <param name="key">What the form called itself.</param>
    public static string Unsaved(int? articleId, string key) =>
        articleId is { } id ? Article(id) : $"{NewArticle}?autosave={Uri.EscapeDataString(key)}";

    /// <summary>Where a person throws unsaved text of theirs away.</summary>
    public const string DropAutosave = "/admin/articles/autosave/drop";

    public static string Presence(int articleId) => $"{Article(articleId)}/presence";

    public static string Findings(int articleId) => $"{Article(articleId)}/findings";

    public static string Notes(int articleId) => $"{Article(articleId)}/notes";

    /// <summary>Review, schedule, publication, correction and withdrawal.</summary>
    public static string Publish(int articleId) => $"{Article(articleId)}/publish";

    public static string Versions(int articleId) => $"{Article(articleId)}/versions";

    public static string History(int articleId) => $"{Article(articleId)}/history";

    /// <summary>The links by which people without an account read a draft.</summary>
    public static string Previews(int articleId) => $"{Article(articleId)}/previews";

    /// <summary>One version as readers would see it.</summary>
    public static string Version(int articleId, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Versions(articleId)}/{version}");

    /// <summary>What changed from one version to another.</summary>
    public static string Compare(int articleId, int from, int to) =>
        string.Create(CultureInfo.InvariantCulture, $"{Versions(articleId)}/compare?from={from}&to={to}");

    /// <summary>The homes of editions.</summary>
    public const string Fronts = "/admin/fronts";

    public static string Front(int editionId) => string.Create(CultureInfo.InvariantCulture, $"{Fronts}/{editionId}");

    public static string FrontVersions(int editionId) => $"{Front(editionId)}/versions";

    /// <summary>One version as readers would see it.</summary>
    public static string FrontVersion(int editionId, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{FrontVersions(editionId)}/{version}");

    /// <summary>The photo library.</summary>
    public const string Photos = "/admin/photos";

    public const string NewPhotos = "/admin/photos/new";

    /// <summary>Where somebody says of several photos what they show.</summary>
    public const string DescribePhotos = "/admin/photos/describe";

    /// <summary>Photos whose rights end soon.</summary>
    public const string ExpiringPhotos = "/admin/photos/expiring";

    /// <summary>The page of one photo of the library.</summary>
    public static string LibraryPhoto(string hash) => $"{Photos}/{hash}";

    public const string Settings = "/admin/settings";

    public const string Editions = "/admin/settings/editions";

    public static string Edition(int id) => string.Create(CultureInfo.InvariantCulture, $"{Editions}/{id}");

    /// <summary>The sections of an edition.</summary>
    public static string Sections(int editionId) => $"{Edition(editionId)}/sections";

    public static string Section(int id) => string.Create(CultureInfo.InvariantCulture, $"{Settings}/sections/{id}");

    public const string Policies = "/admin/settings/policies";

    public static string Policy(int id) => string.Create(CultureInfo.InvariantCulture, $"{Policies}/{id}");

    public const string People = "/admin/settings/people";

    public static string Person(int id) => string.Create(CultureInfo.InvariantCulture, $"{People}/{id}");

    public const string Sources = "/admin/settings/sources";

    public static string Source(int id) => string.Create(CultureInfo.InvariantCulture, $"{Sources}/{id}");

    public const string Tags = "/admin/settings/tags";

    public static string Tag(int id) => string.Create(CultureInfo.InvariantCulture, $"{Tags}/{id}");

    /// <summary>What recurring stories begin with.</summary>
    public const string Templates = "/admin/settings/templates";

    public static string Template(int id) => string.Create(CultureInfo.InvariantCulture, $"{Templates}/{id}");

    /// <summary>When the pages of editions are grey.</summary>
    public const string Mourning = "/admin/settings/mourning";

    public static string Mourn(int editionId) => string.Create(CultureInfo.InvariantCulture, $"{Mourning}/{editionId}");

    public const string Topics = "/admin/settings/topics";

    public static string Topic(int id) => string.Create(CultureInfo.InvariantCulture, $"{Topics}/{id}");

    /// <summary>A photo that readers may not see yet, or any more.</summary>
    public static string Photo(string hash, int width) => Home + Paths.Photo(hash, width);

    /// <summary>As <see cref="Photo"/>, in any form.</summary>
    public static string Rendition(Media.Rendition rendition) => Home + Paths.Rendition(rendition);

    public const string Links = "/admin/link";

    /// <summary>Where the owner of an invitation or of a forgotten password chooses a new one. The key stands in the query, which no log holds.</summary>
    public static string Link(string key) => $"{Links}?key={key}";

    /// <summary>The sign-in page that leads back to a page of the desk.</summary>
    public static string SignInFor(string path) => path == Home ? SignIn : $"{SignIn}?return={Uri.EscapeDataString(path)}";

    /// <summary>Where to go after signing in: back to a page of the desk, and nowhere else.</summary>
    public static string ReturnTo(string? path) =>
        path is not null && (path == Home || path.StartsWith($"{Home}/", StringComparison.Ordinal)) && !path.Contains('\\')
            && !path.StartsWith(SignIn, StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : Home;
}
