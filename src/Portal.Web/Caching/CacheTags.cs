using System.Globalization;
using Portal.Changes;
using Portal.Reading;

namespace Portal.Web.Caching;

/// <summary>Names what pages show and what changes touch. Rendering and evicting agree because both ask here.</summary>
public static class CacheTags
{
    public static CacheTag Frame { get; } = new(CacheTagKind.Frame, default, 0);

    public static CacheTag Corrections { get; } = new(CacheTagKind.Corrections, default, 0);

    public static CacheTag Front(int editionId) => new(CacheTagKind.Front, default, editionId);

    public static CacheTag Article(int articleId) => new(CacheTagKind.Article, default, articleId);

    public static CacheTag List(ListKind kind, int targetId) => new(CacheTagKind.List, kind, targetId);

    public static CacheTag Sitemaps(int editionId) => new(CacheTagKind.Sitemaps, default, editionId);

    /// <summary>One page of a list, which follows what comes in and each article that was read for it.</summary>
    /// <param name="latest">What it offers instead where it is empty.</param>
    public static IReadOnlyList<CacheTag> Listed(ListRef list, ListPage page, IEnumerable<Card> latest) =>
        [List(list.Kind, list.TargetId), .. page.ArticleIds.Select(Card), .. Cards(latest)];

    /// <summary>Headlines on a page that does not follow the list they come from: they fall when one of their articles changes, and
    /// what is newer appears when the page has reached its age.</summary>
    public static IEnumerable<CacheTag> Cards(IEnumerable<Card> cards) => cards.Select(card => Card(card.ArticleId));

    /// <summary>One such headline.</summary>
    public static CacheTag Card(int articleId) => new(CacheTagKind.Card, default, articleId);

    /// <summary>Separates names by commas.</summary>
    public const string CommaHeader = "Cache-Tag";

    /// <summary>Separates names by spaces.</summary>
    public const string SpaceHeader = "Surrogate-Key";

    /// <summary>The tags as a shared cache is told them: frame, article-12, list-section-3.</summary>
    public static string Header(string name, IEnumerable<CacheTag> tags) => string.Join(name == CommaHeader ? ',' : ' ', tags.Select(NameOf));

    private static string NameOf(CacheTag tag) => tag.Kind switch
    {
        CacheTagKind.Frame => "frame",
        CacheTagKind.Corrections => "corrections",
        CacheTagKind.Article => string.Create(CultureInfo.InvariantCulture, $"article-{tag.Id}"),
        CacheTagKind.Front => string.Create(CultureInfo.InvariantCulture, $"front-{tag.Id}"),
        CacheTagKind.Card => string.Create(CultureInfo.InvariantCulture, $"card-{tag.Id}"),
        CacheTagKind.Sitemaps => string.Create(CultureInfo.InvariantCulture, $"sitemaps-{tag.Id}"),
        CacheTagKind.List => string.Create(CultureInfo.InvariantCulture, $"list-{tag.List.ToString().ToLowerInvariant()}-{tag.Id}"),
    };

    /// <summary>What a change touches; nothing where readers see no difference, and everything where a newer node has done what this one does not know.</summary>
    public static IEnumerable<CacheTag> Of(ChangeNotice change) => Enum.IsDefined(change.Kind) ? OfKnown(change) : [Frame];

    /// <summary>What becomes untrue when the article's time has come.</summary>
    public static IEnumerable<CacheTag> Of(DueArticle due) =>
        [.. Shown(due.ArticleId), .. Lists(due.Lists), Corrections];

    private static IEnumerable<CacheTag> Shown(int articleId) => [Article(articleId), Card(articleId)];

    private static IEnumerable<CacheTag> Lists(IEnumerable<ListRef> lists) => lists.Select(list => List(list.Kind, list.TargetId)).Concat(SitemapsOf(lists));

    private static IEnumerable<CacheTag> SitemapsOf(IEnumerable<ListRef> lists) =>
        lists.Where(list => list.Kind == ListKind.Edition).Select(list => Sitemaps(list.TargetId));

    private static IEnumerable<CacheTag> OfKnown(ChangeNotice change)
    {
        var lists = Lists(change.Lists);
        return change.Kind switch
        {
            ChangeKind.VersionSaved or ChangeKind.TemplateChanged or ChangeKind.FrontSaved or ChangeKind.FrontRestored => [],
            ChangeKind.FrontPublished => [Front(change.EditionId!.Value)],
            ChangeKind.StaffAdded or ChangeKind.StaffGrantsChanged or ChangeKind.StaffDisabled or ChangeKind.StaffEnabled or ChangeKind.LinkIssued
                or ChangeKind.PasswordChanged or ChangeKind.SecondFactorChanged or ChangeKind.SecondFactorReset or ChangeKind.SignedIn
                or ChangeKind.SignedOut or ChangeKind.RequestRefused or ChangeKind.PushesRetried or ChangeKind.RedirectsImported => [],
            // A photo has a row for itself and one for each article that shows it.
            ChangeKind.PhotoFocusSet or ChangeKind.PhotoRightsSet or ChangeKind.PhotoReplaced or ChangeKind.PhotoRenditionsMade or ChangeKind.PhotoExpired =>
                change.ArticleId is { } id ? [.. Shown(id), .. lists] : [],
            ChangeKind.PhotoAdded or ChangeKind.PhotoDescribed or ChangeKind.PhotoDeleted => [],
            ChangeKind.EditionChanged or ChangeKind.SectionChanged or ChangeKind.AboutPageChanged or ChangeKind.TopicChanged
                or ChangeKind.TagRenamed or ChangeKind.TagsMerged => [Frame],
            ChangeKind.PersonChanged or ChangeKind.SourceChanged => lists,
            ChangeKind.ArticleCorrected => [Article(change.ArticleId!.Value), Corrections],
            // One that was withdrawn before brings its corrections with it.
            ChangeKind.ArticlePublished => [.. Shown(change.ArticleId!.Value), .. lists, .. change.FromVersion is null ? [Corrections] : Array.Empty<CacheTag>()],
            // The pages of lists that showed it carry its headline; those further up or down are true without it too.
            ChangeKind.ArticleWithdrawn => [.. Shown(change.ArticleId!.Value), .. SitemapsOf(change.Lists)],
            ChangeKind.ArticleMoved or ChangeKind.ArticleRetagged => [.. Shown(change.ArticleId!.Value), .. lists],
            // Pages fell at the instant already; this is for what was rendered by a clock that is late.
            ChangeKind.ArticleDue or ChangeKind.ArticleExpired => [.. Shown(change.ArticleId!.Value), .. lists, Corrections],
            ChangeKind.ArticleSubmitted or ChangeKind.ArticleReturned or ChangeKind.ArticleSignedOff or ChangeKind.ArticleScheduled
                or ChangeKind.ArticleUnscheduled or ChangeKind.EmbargoSet or ChangeKind.ExpirySet or ChangeKind.VersionRestored
                or ChangeKind.FindingsResolved or ChangeKind.NoteAdded or ChangeKind.NoteResolved or ChangeKind.NoteReopened
                or ChangeKind.PreviewShared or ChangeKind.PreviewRevoked => [],
        };
    }
}
