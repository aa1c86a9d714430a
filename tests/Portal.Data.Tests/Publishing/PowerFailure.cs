using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data.Tests.Publishing;

/// <summary>Ends an act just before its n-th change, or before its commit when it makes fewer.</summary>
internal sealed class PowerFailure(int change) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _changes;

    public bool IsBeforeCommit { get; private set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        eventData.CommandSource == CommandSource.SaveChanges && ++_changes == change ? throw new PowerFailureException() : new(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        IsBeforeCommit = true;
        throw new PowerFailureException();
    }
}
