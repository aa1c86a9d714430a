using Microsoft.EntityFrameworkCore.Metadata;
using Portal.About;
using Portal.Articles;
using Portal.Bulk;
using Portal.Chains;
using Portal.Changes;
using Portal.Desk;
using Portal.Editions;
using Portal.Fronts;
using Portal.Media;
using Portal.People;
using Portal.Pushing;
using Portal.Reading;
using Portal.Sections;
using Portal.Sources;
using Portal.Staff;
using Portal.Tags;
using Portal.Templates;
using Portal.Topics;

namespace Portal.Export;

/// <summary>Which rows move with a portal to another database, and which stay. Every table is in one of the two lists.</summary>
internal static class ArchiveTables
{
    /// <summary>In the order in which they are written, so that each finds what it hangs on.</summary>
    public static IReadOnlyList<Type> Moved { get; } =
    [
        typeof(Edition), typeof(Section), typeof(Person), typeof(Source), typeof(Tag), typeof(TagAlias), typeof(Chain), typeof(Topic), typeof(AboutPage), typeof(StoryTemplate),
        typeof(StaffMember), typeof(StaffGrant), typeof(Photo), typeof(Article), typeof(ArticleVersion), typeof(SignOff), typeof(TitlePair),
        typeof(DraftNote), typeof(Autosave), typeof(Correction), typeof(ArticlePhoto), typeof(Front), typeof(FrontVersion), typeof(PublishedArticle),
        typeof(PublishedListing), typeof(PublishedPhotoUse), typeof(PublishedCorrection), typeof(PublishedWithdrawal), typeof(PublishedRedirect),
        typeof(PublishedFront), typeof(Change), typeof(ChangeSeal), typeof(SealHead),
    ];

    /// <summary>Secrets, and what holds for a while only: nobody's session, link or plan outlives the move. Others are told of what changes after it.</summary>
    public static IReadOnlyList<Type> Left { get; } =
    [
        typeof(StaffPasskey), typeof(StaffSession), typeof(StaffLink), typeof(SignInDelay), typeof(DataKey), typeof(ArticlePresence),
        typeof(PreviewLink), typeof(BulkRun), typeof(Push), typeof(PushHead), typeof(PushPause),
    ];

    /// <summary>Of what is moved, what is written as if it had never been set: everybody chooses a new password.</summary>
    public static bool IsSecret(IProperty column) => column.DeclaringType.ClrType == typeof(StaffMember)
        && column.Name is nameof(StaffMember.PasswordHash) or nameof(StaffMember.AuthenticatorKey) or nameof(StaffMember.RecoveryCodes);
}
