using Portal.Import;
using Portal.Publishing;
using Portal.Staff;
using Portal.Stories;

namespace Portal.Articles;

/// <summary>The desk's file about one story: where it belongs, how far it has come and all its versions. Readers never see it.</summary>
public sealed class Article
{
    private readonly List<ArticleVersion> _versions = [];

    /// <param name="importKey">What tells an imported story from all others, so that it is imported once; null for stories
    /// that were written here.</param>
    public Article(int editionId, int? sectionId, DateTime createdAtUtc, string? importKey)
    {
        EditionId = editionId;
        SectionId = sectionId;
        CreatedAtUtc = createdAtUtc;
        ImportKey = importKey;
    }

    /// <summary>Stands in the permanent address.</summary>
    public int ArticleId { get; private set; }

    public int EditionId { get; private set; }

    public int? SectionId { get; private set; }

    public ArticleState State { get; private set; }

    /// <summary>The member of staff who began it and may edit it as a draft; null for what a verb brought in.</summary>
    public int? OwnerId { get; init; }

    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int WorkingVersion { get; private set; }

    /// <summary>Number of the version that readers see; null when they see none.</summary>
    public int? LiveVersion { get; private set; }

    /// <summary>Decides the date in the permanent address; stays when the article is published again.</summary>
    public DateTime? FirstPublishedAtUtc { get; private set; }

    public string? ImportKey { get; private set; }

    /// <summary>When an imported story was first published elsewhere; its first publication here takes this time.</summary>
    public DateTime? OriginalPublishedAtUtc { get; init; }

    /// <summary>Concurrency token, raised by every change.</summary>
    public int Revision { get; private set; }

    public IReadOnlyCollection<ArticleVersion> Versions => _versions;

    /// <summary>Reporters write drafts of their own; editors write everything.</summary>
    public bool MayBeWrittenBy(Actor actor) =>
        actor.May(Permission.EditAny, EditionId)
        || (State == ArticleState.Draft && OwnerId is not null && OwnerId == actor.StaffId && actor.May(Permission.WriteOwn, EditionId));

    /// <summary>Appends a version; earlier ones are never changed.</summary>
    public ArticleVersion SaveVersion(
        Story story, IReadOnlyList<Finding> findings, string author, string? note, DateTime savedAtUtc, string? sourceText = null)
    {
        var version = new ArticleVersion(this, WorkingVersion + 1, story, findings, author, note, savedAtUtc) { SourceText = sourceText };
        _versions.Add(version);
        WorkingVersion = version.Number;
        Revision++;
        return version;
    }

    /// <summary>True when there is a version to publish.</summary>
    public bool CanPublish => WorkingVersion > 0;

    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public void Publish(int version, DateTime publishedAtUtc)
    {
        if (version < 1 || version > WorkingVersion)
        {
            throw new InvalidOperationException($"Article {ArticleId} has no version {version} to publish.");
        }

        State = ArticleState.Published;
        LiveVersion = version;
        FirstPublishedAtUtc ??= publishedAtUtc;
        Revision++;
    }

    public bool CanCorrect => State == ArticleState.Published;

    /// <summary>Notes that readers are told of a mistake, so that no other act runs past it.</summary>
    /// <exception cref="InvalidOperationException">The article is not published.</exception>
    public void Correct()
    {
        if (!CanCorrect)
        {
            throw new InvalidOperationException($"Article {ArticleId} is {State} and cannot be corrected.");
        }

        Revision++;
    }

    public bool CanWithdraw => State == ArticleState.Published;

    /// <exception cref="InvalidOperationException">The article is not published.</exception>
    public void Withdraw()
    {
        if (!CanWithdraw)
        {
            throw new InvalidOperationException($"Article {ArticleId} is {State} and cannot be withdrawn.");
        }

        State = ArticleState.Withdrawn;
        LiveVersion = null;
        Revision++;
    }
}
