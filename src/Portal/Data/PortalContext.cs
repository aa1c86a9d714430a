using Microsoft.EntityFrameworkCore;
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

namespace Portal.Data;

/// <summary>The model that both engines share. Each engine derives its own context and migrations from it.</summary>
public abstract class PortalContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<TagAlias> TagAliases => Set<TagAlias>();

    public DbSet<Chain> Chains => Set<Chain>();

    public DbSet<StoryTemplate> StoryTemplates => Set<StoryTemplate>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<AboutPage> AboutPages => Set<AboutPage>();

    public DbSet<Photo> Photos => Set<Photo>();

    public DbSet<ArticlePhoto> ArticlePhotos => Set<ArticlePhoto>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleVersion> ArticleVersions => Set<ArticleVersion>();

    public DbSet<SignOff> SignOffs => Set<SignOff>();

    public DbSet<TitlePair> TitlePairs => Set<TitlePair>();

    public DbSet<DraftNote> DraftNotes => Set<DraftNote>();

    public DbSet<Autosave> Autosaves => Set<Autosave>();

    public DbSet<ArticlePresence> Presences => Set<ArticlePresence>();

    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<Front> Fronts => Set<Front>();

    public DbSet<FrontVersion> FrontVersions => Set<FrontVersion>();

    public DbSet<BulkRun> BulkRuns => Set<BulkRun>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<ChangeSeal> ChangeSeals => Set<ChangeSeal>();

    public DbSet<SealHead> SealHeads => Set<SealHead>();

    public DbSet<Push> Pushes => Set<Push>();

    public DbSet<PushHead> PushHeads => Set<PushHead>();

    public DbSet<PushPause> PushPauses => Set<PushPause>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();

    public DbSet<StaffLink> StaffLinks => Set<StaffLink>();

    public DbSet<SignInDelay> SignInDelays => Set<SignInDelay>();

    public DbSet<DataKey> DataKeys => Set<DataKey>();

    public DbSet<PublishedArticle> PublishedArticles => Set<PublishedArticle>();

    public DbSet<PublishedFront> PublishedFronts => Set<PublishedFront>();

    public DbSet<PublishedListing> PublishedListings => Set<PublishedListing>();

    public DbSet<PublishedPhotoUse> PublishedPhotoUses => Set<PublishedPhotoUse>();

    public DbSet<PublishedCorrection> PublishedCorrections => Set<PublishedCorrection>();

    public DbSet<PublishedWithdrawal> PublishedWithdrawals => Set<PublishedWithdrawal>();

    public DbSet<PublishedRedirect> PublishedRedirects => Set<PublishedRedirect>();

    /// <summary>Attempts that the act under way has refused; <see cref="PortalTransaction"/> writes them when it has ended.</summary>
    internal List<Change> Refused { get; } = [];

    /// <summary>Whether, on SQLite, others that want the processor have it before each command of this context; for long work, which must end it.</summary>
    public bool GivesWay { get; set; }

    /// <summary>True when the database refused a row because another one has the same unique value.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>True where one transaction at a time writes: ids are then committed in order, and what an act has read is still so when it saves.</summary>
    public abstract bool WritersTakeTurns { get; }

    /// <summary>From now on the open connection reads everything as it is now, where the engine can do that without holding up writers.</summary>
    public virtual Task BeginSnapshotAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task EndSnapshotAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes the open connection ready for writing very many rows.</summary>
    public virtual Task BeginBulkAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Inserts rows on the open connection by the engine's own interface, where that spares what the provider's commands cost.</summary>
    /// <param name="statement">Inserts one row; its parameters are the columns, in their order.</param>
    /// <returns>False when nothing was done.</returns>
    public virtual bool TryInsert(string statement, IReadOnlyList<object[]> rows, CancellationToken cancellationToken) => false;

    /// <summary>Leaves the database as it should be after very many rows were written.</summary>
    public virtual Task EndBulkAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The insertion in the form in which it may set ids that the database else gives itself.</summary>
    /// <param name="table">As the statement names it.</param>
    public virtual string WithOwnIds(string table, string insertion) => insertion;

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
}
