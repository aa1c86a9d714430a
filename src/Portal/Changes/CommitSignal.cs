using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Changes;

/// <summary>
/// Tells the relay of every commit, and holds the act until this node has heard it, so that whoever published sees the new page. An act
/// never fails or hangs over it: other nodes hear of the change by reading anyway.
/// </summary>
public sealed class CommitSignal(ChangeSignal signal) : DbTransactionInterceptor
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => _ = signal.StoreAsync();

    public override async Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        await Task.WhenAny(signal.StoreAsync(), Task.Delay(Longest, TimeProvider.System, CancellationToken.None));
}
