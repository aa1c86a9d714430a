using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.About;
using Portal.Audit;
using Portal.Benchmarking;
using Portal.Bulk;
using Portal.Chains;
using Portal.Changes;
using Portal.Data;
using Portal.Desk;
using Portal.Duplicates;
using Portal.Editions;
using Portal.Export;
using Portal.Fronts;
using Portal.Import;
using Portal.Links;
using Portal.Media;
using Portal.People;
using Portal.Publishing;
using Portal.Pushing;
using Portal.Reading;
using Portal.Search;
using Portal.Sections;
using Portal.Sources;
using Portal.Staff;
using Portal.Statistics;
using Portal.Tags;
using Portal.Templates;
using Portal.Topics;

namespace Portal;

/// <summary>Registers the rules, acts and queries that every host of the portal needs beside a database engine.</summary>
public static class PortalServices
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ChangeSignal>().AddSingleton<IInterceptor, CommitSignal>().AddScoped<ChangesQuery>();
        return services.AddActs().AddStaff().AddQueries().AddDeskQueries();
    }

    private static IServiceCollection AddActs(this IServiceCollection services) => services
        .AddScoped<SaveVersion>()
        .AddScoped<PublishArticle>()
        .AddScoped<WithdrawArticle>()
        .AddScoped<CorrectArticle>()
        .AddScoped<AddEdition>()
        .AddScoped<SetEdition>()
        .AddScoped<MournEdition>()
        .AddScoped<SaveTemplate>()
        .AddScoped<DeleteTemplate>()
        .AddScoped<AddSection>()
        .AddScoped<SaveAboutPage>()
        .AddScoped<AddTopic>()
        .AddScoped<SavePerson>()
        .AddScoped<SaveSource>()
        .AddScoped<SealChanges>()
        .AddScoped<ProveChain>()
        .AddSingleton<PhotoWork>()
        .AddSingleton<PhotoIntake>()
        .AddSingleton<RenditionMaker>()
        .AddSingleton<RenditionSource>()
        .AddScoped<PhotoOpener>()
        .AddScoped<ShownPhotos>()
        .AddScoped<ArticlePhotos>()
        .AddScoped<AddPhoto>()
        .AddScoped<EditPhoto>()
        .AddScoped<SetFocalPoint>()
        .AddScoped<SetPhotoRights>()
        .AddScoped<AnnouncePhotoExpiry>()
        .AddScoped<ReplacePhoto>()
        .AddScoped<DeletePhoto>()
        .AddScoped<ClaimPhoto>()
        .AddScoped<FinishPhoto>()
        .AddScoped<CheckMedia>()
        .AddScoped<FindImportPlace>()
        .AddScoped<PagePhotos>()
        .AddScoped<AdoptFacts>()
        .AddScoped<ImportPage>()
        .AddScoped<ImportFrame>()
        .AddScoped<ImportArticle>()
        .AddScoped<ManifestQuery>()
        .AddScoped<ExportRows>()
        .AddScoped<ExportPortal>()
        .AddScoped<ImportPortal>()
        .AddScoped<SubmitForReview>()
        .AddScoped<ReturnToDraft>()
        .AddScoped<SignOffArticle>()
        .AddScoped<ScheduleArticle>()
        .AddScoped<UnscheduleArticle>()
        .AddScoped<SetEmbargo>()
        .AddScoped<SetExpiry>()
        .AddScoped<AnnounceDue>()
        .AddScoped<MoveArticle>()
        .AddScoped<RetagArticle>()
        .AddScoped<BulkTags>()
        .AddScoped<BulkStories>()
        .AddScoped<PlanBulk>()
        .AddScoped<RunBulk>()
        .AddScoped<RestoreVersion>()
        .AddScoped<ChangePhotoOrder>()
        .AddScoped<ResolveFindings>()
        .AddScoped<AddNote>()
        .AddScoped<ResolveNote>()
        .AddScoped<SaveAutosave>()
        .AddScoped<DropAutosave>()
        .AddScoped<MarkPresence>()
        .AddScoped<LeaveArticle>()
        .AddScoped<CreatePreviewLink>()
        .AddScoped<RevokePreviewLink>()
        .AddScoped<Redirects>()
        .AddScoped<ImportRedirects>()
        .AddScoped<PublishedNames>()
        .AddScoped<ChangeSection>()
        .AddScoped<RenameTag>()
        .AddScoped<MergeTags>()
        .AddScoped<ChangeTopic>()
        .AddScoped<FrontOpener>()
        .AddScoped<SaveFront>()
        .AddScoped<PublishFront>()
        .AddScoped<RestoreFront>()
        .AddScoped<ArticleOpener>()
        .AddScoped<DueArticles>()
        .AddScoped<ShownArticles>()
        .AddScoped<PublishCheck>()
        .AddScoped<SignOffCheck>()
        .AddScoped<VersionAppender>()
        .AddScoped<TitleIndex>()
        .AddScoped<TakenDown>()
        .AddScoped<ArticleProjector>()
        .AddScoped<ArchiveFrame>()
        .AddScoped<KnownNamesQuery>()
        .AddScoped<BulkInsert>()
        .AddScoped<GenerateArchive>()
        .AddScoped<StorySurroundings>()
        .AddScoped<StoryPreview>()
        .AddScoped<StoryRowsReader>()
        .AddScoped<RebuildSearch>()
        .AddScoped<FollowChanges>()
        .AddScoped<SearchRowsQuery>()
        .AddScoped<PushedAddresses>()
        .AddScoped<ReadChangesForPushes>()
        .AddScoped<HoldPushes>()
        .AddScoped<RecordPushes>()
        .AddScoped<RetryPushes>()
        .AddScoped<DuePushesQuery>()
        .AddScoped<PushesQuery>()
        .AddScoped<StoryNames>();

    private static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton<IPasswordHasher<StaffMember>, PasswordHasher<StaffMember>>()
        .AddScoped<AddStaff>()
        .AddScoped<SetStaffGrants>()
        .AddScoped<SetStaffDisabled>()
        .AddScoped<ResetSecondFactor>()
        .AddScoped<IssueLink>()
        .AddScoped<SetPassword>()
        .AddScoped<CheckPassword>()
        .AddScoped<CheckCode>()
        .AddScoped<SignInByPasskey>()
        .AddScoped<SignInDelays>()
        .AddScoped<OpenSession>()
        .AddScoped<EndSessions>()
        .AddScoped<SetOwnAccount>()
        .AddScoped<RecordRefusal>()
        .AddScoped<ForgetOldSessions>()
        .AddScoped<DataKeyStore>()
        .AddScoped<SessionQuery>()
        .AddScoped<StaffQuery>();

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddScoped<SiteQuery>()
        .AddScoped<HomeQuery>()
        .AddScoped<CardsQuery>()
        .AddScoped<FrontQuery>()
        .AddScoped<BlocksQuery>()
        .AddScoped<DueQuery>()
        .AddScoped<ListQuery>()
        .AddScoped<FeedQuery>()
        .AddScoped<SitemapQuery>()
        .AddScoped<ArticleQuery>()
        .AddScoped<RelatedQuery>()
        .AddScoped<PersonQuery>()
        .AddScoped<SourceQuery>()
        .AddScoped<TagQuery>()
        .AddScoped<TopicQuery>()
        .AddScoped<AboutPageQuery>()
        .AddScoped<CorrectionsQuery>()
        .AddScoped<WithdrawalQuery>()
        .AddScoped<PhotoQuery>()
        .AddScoped<RedirectQuery>()
        .AddScoped<FoundQuery>()
        .AddScoped<NamesakesQuery>();

    private static IServiceCollection AddDeskQueries(this IServiceCollection services) => services
        .AddScoped<ArticlesQuery>()
        .AddScoped<BulkQuery>()
        .AddScoped<DuplicatesQuery>()
        .AddScoped<DeskArticleQuery>()
        .AddScoped<DeskHomeQuery>()
        .AddScoped<FrontDeskQuery>()
        .AddScoped<EndingPinsQuery>()
        .AddScoped<EditionsQuery>()
        .AddScoped<SectionsQuery>()
        .AddScoped<PeopleQuery>()
        .AddScoped<SourcesQuery>()
        .AddScoped<TagsQuery>()
        .AddScoped<TopicsQuery>()
        .AddScoped<TemplatesQuery>()
        .AddScoped<ChainsQuery>()
        .AddScoped<AboutPagesQuery>()
        .AddScoped<PhotoLibraryQuery>()
        .AddScoped<PhotoUsesQuery>()
        .AddScoped<MyDraftsQuery>()
        .AddScoped<WaitingQuery>()
        .AddScoped<ScheduledQuery>()
        .AddScoped<VersionsQuery>()
        .AddScoped<HistoryQuery>()
        .AddScoped<AuditQuery>()
        .AddScoped<OutputQuery>()
        .AddScoped<AutosaveQuery>()
        .AddScoped<MyAutosavesQuery>()
        .AddScoped<PreviewLinksQuery>()
        .AddScoped<PreviewQuery>()
        .AddScoped<ArticlePreview>();
}
