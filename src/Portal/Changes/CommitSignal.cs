using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Changes;

/// <summary>
/// Tells the relay of every commit of a change, and holds the act until this node has heard it, so that whoever published sees the new page.
/// An act never fails or hangs over it: other nodes hear of the change by reading anyway.
/// </summary>
public sealed class CommitSignal(ChangeSignal signal) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private readonly ConditionalWeakTable<DbContext, object> _changed = [];

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context);
        return new(result);
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (Take(eventData.Context))
        {
            _ = signal.StoreAsync();
        }
    }

    public override async Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (Take(eventData.Context))
        {
            await Task.WhenAny(signal.StoreAsync(), Task.Delay(Longest, TimeProvider.System, CancellationToken.None));
        }
    }

    private void Note(DbContext? context)
    {
        if (context?.ChangeTracker.Entries<Change>().Any(entry => entry.State == EntityState.Added) == true)
        {
            _changed.AddOrUpdate(context, signal);
        }
    }

    private bool Take(DbContext? context) => context is not null && _changed.Remove(context);
}
