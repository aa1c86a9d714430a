using Portal.Publishing;
using Portal.Staff;

namespace Portal.Articles;

/// <summary>
/// The desk's file about one story: where it belongs, how far it has come and all its versions. Readers never see it. The state is that of
/// the newest version, on which the desk works; <see cref="LiveVersion"/> says what readers see meanwhile.
/// </summary>
public sealed class Article
{
    private readonly List<ArticleVersion> _versions = [];
    private readonly List<SignOff> _signOffs = [];

    /// <param name="importKey">What tells an imported story from all others, so that it is imported once; null for stories
    /// that were written here.</param>
    public Article(int editionId, int? sectionId, DateTime createdAtUtc, string? importKey)
    {
        EditionId = editionId;
        SectionId = sectionId;
        CreatedAtUtc = createdAtUtc;
        UpdatedAtUtc = createdAtUtc;
        ImportKey = importKey;
    }

    /// <summary>Stands in the permanent address.</summary>
    public int ArticleId { get; private set; }

    public int EditionId { get; private set; }

    public int? SectionId { get; private set; }

    public ArticleState State { get; private set; }

    /// <summary>Of the newest version, for the desk's lists; empty before the first.</summary>
    public string Title { get; private set; } = "";

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>The member of staff who began it and may edit it as a draft; null for what a verb brought in.</summary>
    public int? OwnerId { get; init; }

    /// <summary>Name of whoever began it; empty for what is older than names.</summary>
    public string OwnerName { get; init; } = "";

    /// <summary>Last change of any kind, the order of the desk's lists.</summary>
    public DateTime UpdatedAtUtc { get; private set; }

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int WorkingVersion { get; private set; }

    /// <summary>Number of the version that readers see; null when they see none.</summary>
    public int? LiveVersion { get; private set; }

    /// <summary>Decides the date in the permanent address; stays when the article is published again.</summary>
    public DateTime? FirstPublishedAtUtc { get; private set; }

    public string? ImportKey { get; private set; }

    /// <summary>When an imported story was first published elsewhere; its first publication here takes this time.</summary>
    public DateTime? OriginalPublishedAtUtc { get; init; }

    /// <summary>How many sign-offs the newest version has: the newest so many of <see cref="SignOffs"/> count.</summary>
    public int SignOffCount { get; private set; }

    /// <summary>When readers will see the newest version; null when no time is set.</summary>
    public DateTime? ScheduledAtUtc { get; private set; }

    /// <summary>Before this time no version may be published; null without an embargo.</summary>
    public DateTime? EmbargoUntilUtc { get; private set; }

    /// <summary>From this time on readers see nothing; null without an end.</summary>
    public DateTime? ExpiresAtUtc { get; private set; }

    /// <summary>True while the newest version has findings that a person has to decide.</summary>
    public bool NeedsAttention { get; private set; }

    /// <summary>Concurrency token, raised by every change.</summary>
    public int Revision { get; private set; }

    public IReadOnlyCollection<ArticleVersion> Versions => _versions;

    /// <summary>Reporters write drafts of their own; editors write everything.</summary>
    public bool MayBeWrittenBy(Actor actor) =>
        actor.May(Permission.EditAny, EditionId)
        || (State == ArticleState.Draft && IsOwnedBy(actor) && actor.May(Permission.WriteOwn, EditionId));

    /// <summary>Whoever reviews, and the owner, who may take it back before anybody has answered for it.</summary>
    public bool MayBeReturnedBy(Actor actor) =>
        actor.May(Permission.SignOffFirst, EditionId) || actor.May(Permission.SignOffFinal, EditionId)
        || (State == ArticleState.InReview && SignOffCount == 0 && IsOwnedBy(actor));

    /// <summary>What readers see, or will see, is moved by whoever may publish; anything else by whoever may write it.</summary>
    public bool MayBeMovedBy(Actor actor) => IsLive || IsScheduled ? actor.May(Permission.Publish, EditionId) : MayBeWrittenBy(actor);

    /// <summary>Its owner sees it in any state, and so does whoever sees the stories of others.</summary>
    public bool MayBeReadBy(Actor actor) => actor.May(Permission.ReadDesk, EditionId) || IsOwnedBy(actor);

    public bool IsOwnedBy(Actor actor) => OwnerId is not null && OwnerId == actor.StaffId;

    /// <summary>All that were ever given, also those that a later change made void.</summary>
    public IReadOnlyCollection<SignOff> SignOffs => _signOffs;

    /// <summary>See <see cref="Duplicates.OriginalAddress"/>; null for a story without an original, and for one last saved before there were keys.</summary>
    public long? OriginalKey { get; private set; }

    public bool IsLive => LiveVersion is not null;

    public bool IsScheduled => ScheduledAtUtc is not null;

    /// <summary>Appends a version; earlier ones are never changed. It has no sign-offs, so a planned publication is off.</summary>
    public ArticleVersion SaveVersion(VersionText text, string author, int? authorId, DateTime savedAtUtc)
    {
        var version = new ArticleVersion(this, WorkingVersion + 1, text, author, authorId, savedAtUtc);
        _versions.Add(version);
        WorkingVersion = version.Number;
        Title = text.Story.Title;
        OriginalKey = Duplicates.OriginalAddress.KeyOf(text.Story.OriginalUrl);
        NeedsAttention = text.Findings.Any(finding => finding.BlocksPublishing);
        State = ArticleState.Draft;
        SignOffCount = 0;
        ScheduledAtUtc = null;
        Touch(savedAtUtc);
        return version;
    }

    public bool CanSubmit => WorkingVersion > 0 && State is ArticleState.Draft or ArticleState.Withdrawn;

    public void Submit(DateTime nowUtc)
    {
        Demand(CanSubmit, "sent to review");
        State = ArticleState.InReview;
        SignOffCount = 0;
        Touch(nowUtc);
    }

    public bool CanReturn => State is ArticleState.InReview or ArticleState.Approved;

    /// <summary>Back to draft, without sign-offs and without a planned publication.</summary>
    public void Return(DateTime nowUtc)
    {
        Demand(CanReturn, "returned");
        State = ArticleState.Draft;
        SignOffCount = 0;
        ScheduledAtUtc = null;
        Touch(nowUtc);
    }

    public bool CanSignOff => State == ArticleState.InReview;

    /// <param name="needed">How many sign-offs make the version approved; at least one.</param>
    public SignOff SignOff(int staffId, string name, SignOffStage stage, int needed, DateTime nowUtc)
    {
        Demand(CanSignOff, "signed off");
        var signOff = new SignOff(ArticleId, WorkingVersion, stage, staffId, name, nowUtc);
        _signOffs.Add(signOff);
        SignOffCount++;
        State = SignOffCount >= needed ? ArticleState.Approved : ArticleState.InReview;
        Touch(nowUtc);
        return signOff;
    }

    /// <summary>True when there is a version to publish.</summary>
    public bool CanPublish => WorkingVersion > 0;

    /// <summary>Makes the newest version what readers see.</summary>
    public void Publish(DateTime publishedAtUtc, DateTime nowUtc)
    {
        Demand(CanPublish, "published");
        State = ArticleState.Published;
        LiveVersion = WorkingVersion;
        FirstPublishedAtUtc ??= publishedAtUtc;
        ScheduledAtUtc = null;
        Touch(nowUtc);
    }

    /// <summary>True when the newest version is not what readers see already.</summary>
    public bool CanSchedule => CanPublish && LiveVersion != WorkingVersion;

    /// <summary>Plans the newest version for a time that is yet to come, or plans it for another one.</summary>
    public void Schedule(DateTime atUtc, DateTime nowUtc)
    {
        Demand(CanSchedule && atUtc > nowUtc, "scheduled");
        State = ArticleState.Approved;
        ScheduledAtUtc = atUtc;
        Touch(nowUtc);
    }

    public void Unschedule(DateTime nowUtc)
    {
        Demand(IsScheduled, "unscheduled");
        ScheduledAtUtc = null;
        Touch(nowUtc);
    }

    public void SetEmbargo(DateTime? untilUtc, DateTime nowUtc)
    {
        Demand(untilUtc is null || !(ScheduledAtUtc < untilUtc), "embargoed");
        EmbargoUntilUtc = untilUtc;
        Touch(nowUtc);
    }

    public void SetExpiry(DateTime? atUtc, DateTime nowUtc)
    {
        Demand(atUtc is null || (atUtc > nowUtc && !(ScheduledAtUtc >= atUtc)), "given that end");
        ExpiresAtUtc = atUtc;
        Touch(nowUtc);
    }

    /// <summary>True when a planned time has come that <see cref="Settle"/> has not taken note of yet. Readers need not wait for that.</summary>
    public bool IsDue(DateTime nowUtc) => ScheduledAtUtc <= nowUtc || (IsLive && ExpiresAtUtc <= nowUtc);

    /// <summary>Takes note of what readers have seen happen by itself: a planned publication, a planned end.</summary>
    public IReadOnlyList<DueEvent> Settle(DateTime nowUtc)
    {
        var events = new List<DueEvent>();
        if (ScheduledAtUtc is { } publishedAtUtc && publishedAtUtc <= nowUtc)
        {
            events.Add(new DueEvent(DueKind.Published, LiveVersion, WorkingVersion));
            Publish(publishedAtUtc, nowUtc);
        }

        if (IsLive && ExpiresAtUtc <= nowUtc)
        {
            events.Add(new DueEvent(DueKind.Expired, LiveVersion, null));
            Withdraw(nowUtc);
        }

        return events;
    }

    /// <summary>Only what readers see can be corrected; what they do not see yet is mended in its text.</summary>
    public bool CanCorrect => IsLive;

    /// <summary>Notes that readers are told of a mistake, so that no other act runs past it.</summary>
    public void Correct(DateTime nowUtc)
    {
        Demand(CanCorrect, "corrected");
        Touch(nowUtc);
    }

    /// <summary>Only what readers see, or will see, can be withdrawn.</summary>
    public bool CanWithdraw => IsLive || IsScheduled;

    /// <summary>Ends every publication, planned ones too. The text has to be signed off again.</summary>
    public void Withdraw(DateTime nowUtc)
    {
        Demand(CanWithdraw, "withdrawn");
        State = ArticleState.Withdrawn;
        LiveVersion = null;
        ScheduledAtUtc = null;
        ExpiresAtUtc = null;
        SignOffCount = 0;
        Touch(nowUtc);
    }

    /// <summary>What readers see is the newest version, and nothing is planned: the only text that there is.</summary>
    public bool CanRetag => IsLive && LiveVersion == WorkingVersion && !IsScheduled;

    /// <summary>Makes the same text with other tags the version that readers see.</summary>
    public void Retag(VersionText text, Actor actor, DateTime nowUtc)
    {
        Demand(CanRetag, "given other tags");
        SaveVersion(text, actor.Name, actor.StaffId, nowUtc);
        Publish(FirstPublishedAtUtc!.Value, nowUtc);
    }

    public void Move(int? sectionId, DateTime nowUtc)
    {
        SectionId = sectionId;
        Touch(nowUtc);
    }

    private void Touch(DateTime nowUtc)
    {
        UpdatedAtUtc = nowUtc;
        Revision++;
    }

    /// <exception cref="InvalidOperationException">The act did not ask first.</exception>
    private void Demand(bool holds, string done)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"Article {ArticleId} is {State} and cannot be {done}.");
        }
    }
}
