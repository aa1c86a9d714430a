using Portal.Articles;

namespace Portal.Bulk;

/// <summary>
/// One act on many stories: which ones, as they were chosen, and how far it has come. It moves on in the transactions of its effects, so
/// that whatever happens in between, no story is changed twice and none is left out.
/// </summary>
public sealed class BulkRun
{
    /// <summary>Most stories of one run.</summary>
    public const int Most = 2000;

    /// <summary>How long a run that does not move is left alone before somebody may take it up again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private BulkRun(int editionId, BulkAct act, int staffId, DateTime madeAtUtc)
    {
        EditionId = editionId;
        Act = act;
        StaffId = staffId;
        MadeAtUtc = madeAtUtc;
    }

    /// <param name="items">At least one, at most <see cref="Most"/>.</param>
    public BulkRun(int editionId, BulkAct act, IReadOnlyCollection<BulkItem> items, int staffId, DateTime madeAtUtc)
        : this(editionId, act, staffId, madeAtUtc)
    {
        Frozen = string.Join(' ', items);
        Count = items.Count;
    }

    public int BulkRunId { get; private set; }

    public int EditionId { get; private set; }

    public BulkAct Act { get; private set; }

    /// <summary>Whose run it is, and nobody else's.</summary>
    public int StaffId { get; private set; }

    /// <summary>Null unless a tag is added or removed.</summary>
    public string? Tag { get; init; }

    /// <summary>Null for none, and unless the act is <see cref="BulkAct.Move"/>.</summary>
    public int? SectionId { get; init; }

    /// <summary>Null until it has begun.</summary>
    public string? Reason { get; private set; }

    /// <summary>The stories in the order in which they are changed.</summary>
    public string Frozen { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>How many of them have had their turn.</summary>
    public int Position { get; private set; }

    public IReadOnlyList<BulkSkip> Skipped { get; private set; } = [];

    public int Changed => Position - Skipped.Count;

    public DateTime MadeAtUtc { get; private set; }

    /// <summary>When it last moved; null until it has begun.</summary>
    public DateTime? MovedAtUtc { get; private set; }

    public bool IsDone => Position == Count;

    /// <summary>Concurrency token, raised by every step.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<BulkItem> Items => [.. Frozen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => BulkItem.Parse(text)!)];

    /// <summary>True when nobody is at it: it has not begun, or it has stopped on its way.</summary>
    public bool CanBegin(DateTime nowUtc) => !IsDone && !(MovedAtUtc > nowUtc - Patience);

    public void Begin(string reason, DateTime nowUtc)
    {
        // Whoever takes it up again does so for the reason that readers of the first part were told.
        Reason ??= reason;
        MovedAtUtc = nowUtc;
        Revision++;
    }

    public void Step(IReadOnlyCollection<BulkItem> done, IEnumerable<BulkSkip> skipped, DateTime nowUtc)
    {
        Position += done.Count;
        Skipped = [.. Skipped, .. skipped];
        MovedAtUtc = nowUtc;
        Revision++;
    }

    /// <summary>What becomes of a story, as far as can be told before.</summary>
    /// <param name="article">Null when there is none any more.</param>
    /// <param name="tags">What the story says; asked for where the act is about a tag.</param>
    /// <param name="names">All names of the tag.</param>
    internal BulkVerdict Judge(BulkItem item, Article? article, IReadOnlyList<string> tags, IReadOnlyList<string> names, Publishing.Actor actor)
    {
        if (article is null || article.Revision != item.Revision || article.EditionId != EditionId)
        {
            return BulkVerdict.Stale;
        }

        return Act switch
        {
            BulkAct.Withdraw => !actor.May(Staff.Permission.Withdraw, EditionId) ? BulkVerdict.Forbidden
                : article.CanWithdraw ? BulkVerdict.Fits : BulkVerdict.NotPublished,
            BulkAct.Move => !article.MayBeMovedBy(actor) ? BulkVerdict.Forbidden
                : article.SectionId == SectionId ? BulkVerdict.Unchanged : BulkVerdict.Fits,
            BulkAct.AddTag or BulkAct.RemoveTag => !article.MayBeMovedBy(actor) ? BulkVerdict.Forbidden
                : !article.IsLive ? BulkVerdict.NotPublished
                : !article.CanRetag ? BulkVerdict.Ahead
                : tags.Intersect(names, StringComparer.Ordinal).Any() == (Act == BulkAct.AddTag) ? BulkVerdict.Unchanged : BulkVerdict.Fits,
        };
    }
}
