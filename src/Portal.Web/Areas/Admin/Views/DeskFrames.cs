using Portal.Links;
using Portal.Staff;
using Portal.Web.Jobs;
using Portal.Web.Resources;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Views;

/// <summary>Makes the frame of a page of the desk, for whoever asks.</summary>
public sealed class DeskFrames(IHttpContextAccessor accessor, CurrentSite current)
{
    private const string Chinese = "zh-Hans";

    /// <summary>Where one gets to from everywhere: word, address, and one of the rights that it takes; none for everybody.</summary>
    private static readonly (string Word, string Path, Permission[] Needs)[] Places =
    [
        ("NavHome", DeskPaths.Home, []),
        ("NavArticles", DeskPaths.Articles, [Permission.WriteOwn, Permission.ReadDesk]),
        ("NavFronts", DeskPaths.Fronts, [Permission.ManageFronts]),
        ("NavPhotos", DeskPaths.Photos, [Permission.WriteOwn, Permission.ReadDesk, Permission.AddMedia]),
        ("NavSettings", DeskPaths.Settings, [Permission.ManageEditions, Permission.ManagePolicies, Permission.ManageNames]),
        ("NavStaff", DeskPaths.Staff, [Permission.ManageStaff]),
        ("NavStatistics", DeskPaths.Statistics, [Permission.ManageFronts, Permission.ReadAudit]),
        ("NavPushes", DeskPaths.Pushes, [Permission.ReadAudit]),
        ("NavAudit", DeskPaths.Audit, [Permission.ReadAudit]),
    ];

    /// <summary>Things that pages say they have done, by the word in the address that leads back to a page.</summary>
    private static readonly HashSet<string> Notices = new(StringComparer.Ordinal)
    {
        "PasswordChanged", "LanguageChanged", "AuthenticatorRemoved", "PasskeyAdded", "PasskeyRemoved", "SessionEnded", "SessionsEnded",
        "StaffAdded", "GrantsChanged", "StaffDisabled", "StaffEnabled", "SecondFactorReset", "LinkSent",
        "ArticleSubmitted", "ArticleReturned", "ArticleSignedOff", "ArticleIsPublished", "ArticleIsScheduled", "ArticleUnscheduled", "EmbargoChanged",
        "SettingsSaved", "TemplateDeleted", "SectionIsChanged", "TagIsRenamed", "TagsAreMerged",
        "FrontIsSaved", "FrontIsPublished",
        "ExpiryChanged", "ArticleCorrected", "ArticleMoved", "PhotosOrdered", "VersionRestored", "PreviewRevoked",
        "VersionSaved", "SavedAndUnscheduled", "NothingToSave", "StoryBegun", "AutosaveDropped", "FindingsResolved", "FindingStays", "NoteAdded", "NoteResolved", "NoteReopened",
        "PhotoDeleted", "PhotoDescribed", "PhotoFocused", "PhotoReplaced", "PhotoRightsSet", "PhotosDescribed",
        "PushesAreRetried",
    };

    /// <summary>For a page about something of one edition, whose times are those of its zone.</summary>
    public DeskFrame Make(int editionId) => Make() with { Zone = current.Site.Find(editionId)?.Zone ?? TimeZoneInfo.Utc };

    public DeskFrame Make()
    {
        var http = accessor.HttpContext!;
        var visit = http.Features.Get<DeskVisit>() is { IsComplete: true } complete ? complete : null;
        var language = visit?.Member.Language ?? Preferred(http.Request);
        var words = Words.ForDesk(language);
        return new DeskFrame
        {
            Language = language,
            Words = words,
            SiteName = current.Site.Main?.Name ?? "Portal",
            Actor = visit?.Actor,
            Nav = visit is null ? [] : [.. Nav(visit, words, http.Request.Path)],
            Notice = Notices.TryGetValue(http.Request.Query["done"].ToString(), out var word) ? words[word] : null,
            Zone = current.Site.Main?.Zone ?? TimeZoneInfo.Utc,
        };
    }

    private static IEnumerable<DeskNavItem> Nav(DeskVisit visit, Words words, string path) => Places
        .Where(place => place.Needs.Length == 0 || place.Needs.Any(visit.Actor.MaySomewhere))
        .Select(place => new DeskNavItem(
            words[place.Word], place.Path, place.Path == DeskPaths.Home ? path == place.Path : path.StartsWith(place.Path, StringComparison.Ordinal)));

    /// <summary>The first language of the browser that the desk speaks.</summary>
    private static string Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(choice => choice.Quality ?? 1)
            .Select(choice => choice.Value.ToString())
            .Select(tag => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : null)
            .FirstOrDefault(language => language is not null) ?? Chinese;
}
