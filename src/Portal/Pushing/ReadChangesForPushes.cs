using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;

namespace Portal.Pushing;

/// <summary>
/// Makes rows of what has changed for readers. How far changes have been read is stored with the rows, so that whatever becomes of this
/// process, each change has its rows once. On SQL Server ids may commit out of order, so reading stops before an id that is missing until
/// nobody can be writing it any more.
/// </summary>
public sealed class ReadChangesForPushes(PortalContext context, PushedAddresses addresses, TimeProvider clock)
{
    /// <summary>Changes read at once: each has some dozens of addresses.</summary>
    public const int BatchSize = 20;

    /// <summary>What is older than this is no news to anybody.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    /// <param name="targets">Those that are told.</param>
    /// <returns>How many changes were read; a full batch means that there may be more.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<PushTarget> targets, CancellationToken cancellationToken)
    {
        // Asked first, so that nothing is written when there is nothing to do.
        var head = await HeadAsync(cancellationToken);
        return head is not null && (await NewAsync(head.LastChangeId, cancellationToken)).Count > 0
            ? await context.InTransactionAsync(token => ReadAsync(targets, token), cancellationToken)
            : 0;
    }

    private async Task<int> ReadAsync(IReadOnlyCollection<PushTarget> targets, CancellationToken cancellationToken)
    {
        var head = (await HeadAsync(cancellationToken))!;
        var changes = await NewAsync(head.LastChangeId, cancellationToken);
        if (changes.Count == 0)
        {
            return 0;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var told = changes.Where(change => change.IsDone && change.AtUtc > now - Oldest && IsForReaders(change.Kind)).ToList();
        foreach (var address in await addresses.OfAsync(told, targets, cancellationToken))
        {
            await AskAsync(address, now, cancellationToken);
        }

        head.ReadTo(changes[^1].ChangeId);
        await context.SaveChangesAsync(cancellationToken);
        return changes.Count;
    }

    /// <summary>What changes the text or the place of a story, not how it looks.</summary>
    private static bool IsForReaders(ChangeKind kind) =>
        kind is ChangeKind.ArticlePublished or ChangeKind.ArticleWithdrawn or ChangeKind.ArticleCorrected or ChangeKind.ArticleDue
            or ChangeKind.ArticleExpired or ChangeKind.ArticleMoved;

    private async Task AskAsync(PushedAddress address, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var push = await context.Pushes.TagWith(nameof(ReadChangesForPushes))
            .SingleOrDefaultAsync(row => row.Target == address.Target && row.Path == address.Path, cancellationToken);
        if (address.IsNothing)
        {
            push?.Drop();
            return;
        }

        push ??= context.Pushes.Add(new Push(address.Target, address.Path)).Entity;
        push.Ask(address.ChangeId, address.IsGone, nowUtc);
    }

    private Task<PushHead?> HeadAsync(CancellationToken cancellationToken) =>
        context.PushHeads.TagWith(nameof(ReadChangesForPushes)).SingleOrDefaultAsync(row => row.PushHeadId == PushHead.OnlyId, cancellationToken);

    private async Task<IReadOnlyList<PushedChange>> NewAsync(long afterId, CancellationToken cancellationToken)
    {
        var changes = await context.Changes.TagWith(nameof(ReadChangesForPushes)).Where(change => change.ChangeId > afterId).OrderBy(change => change.ChangeId)
            .Select(change => new PushedChange(change.ChangeId, change.Kind, change.AtUtc, change.ArticleId, change.FromVersion, change.StaffId, change.Lists, change.Refusal == null))
            .Take(BatchSize).ToListAsync(cancellationToken);
        return [.. WithoutGap(changes, afterId, clock.GetUtcNow().UtcDateTime - ChangeCursor.Patience)];
    }

    private static IEnumerable<PushedChange> WithoutGap(IEnumerable<PushedChange> changes, long lastId, DateTime patientUtc)
    {
        foreach (var change in changes)
        {
            if (change.ChangeId != lastId + 1 && change.AtUtc > patientUtc)
            {
                yield break;
            }

            lastId = change.ChangeId;
            yield return change;
        }
    }
}
