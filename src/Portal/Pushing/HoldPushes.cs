using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Pushing;

/// <summary>Makes one process of several the one that reads changes for pushes and sends them.</summary>
public sealed class HoldPushes(PortalContext context, TimeProvider clock)
{
    /// <summary>Whoever is killed leaves pushes to others after that.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <returns>True when this process is the one until <see cref="Longest"/> from now.</returns>
    public async Task<bool> RunAsync(string holder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + Longest;
        var heads = context.PushHeads.TagWith(nameof(HoldPushes)).Where(head => head.PushHeadId == PushHead.OnlyId);
        if (!await heads.AnyAsync(cancellationToken))
        {
            await BeginAsync(cancellationToken);
        }

        return await heads.Where(head => head.Holder == null || head.Holder == holder || head.HeldUntilUtc <= now)
            .ExecuteUpdateAsync(head => head.SetProperty(row => row.Holder, holder).SetProperty(row => row.HeldUntilUtc, until), cancellationToken) == 1;
    }

    /// <summary>Leaves pushes to others.</summary>
    public Task ReleaseAsync(string holder, CancellationToken cancellationToken) =>
        context.PushHeads.TagWith(nameof(HoldPushes)).Where(head => head.Holder == holder)
            .ExecuteUpdateAsync(head => head.SetProperty(row => row.Holder, (string?)null), cancellationToken);

    /// <summary>What was done before anybody wanted to be told is not told.</summary>
    private Task<bool> BeginAsync(CancellationToken cancellationToken) => context.InTransactionAsync(
        async token =>
        {
            if (!await context.PushHeads.AnyAsync(token))
            {
                context.PushHeads.Add(new PushHead(await context.Changes.MaxAsync(change => (long?)change.ChangeId, token) ?? 0, clock.GetUtcNow().UtcDateTime));
                await context.SaveChangesAsync(token);
            }

            return true;
        },
        cancellationToken);
}
