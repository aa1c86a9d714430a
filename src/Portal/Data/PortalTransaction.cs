using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>Runs an act as one transaction: all of it is stored or nothing.</summary>
public static class PortalTransaction
{
    /// <summary>
    /// Runs <paramref name="act"/> in a transaction and commits when it returns; joins the transaction that is already
    /// open, if any. When two acts at once add the same name or change the same row, the database refuses the later one;
    /// it runs again from the start on what the first one left, so an act must load all that it changes itself.
    /// </summary>
    public static async Task<T> InTransactionAsync<T>(
        this PortalContext context, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is not null)
        {
            return await act(cancellationToken);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAndRecordAsync(context, act, commits: true, cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < Attempts
                && (exception is DbUpdateConcurrencyException || context.IsUniqueViolation(exception)))
            {
                continue;
            }
        }
    }

    /// <summary>
    /// Runs <paramref name="act"/> in a transaction and then undoes all that it stored; in a rehearsal that is already going on, that
    /// one undoes it.
    /// </summary>
    public static Task<T> RehearseAsync<T>(
        this PortalContext context, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken) =>
        context.Database.CurrentTransaction is not null
            ? act(cancellationToken)
            : RunAndRecordAsync(context, act, commits: false, cancellationToken);

    // Each attempt can lose a race for another of a story's names.
    private const int Attempts = 10;

    /// <summary>What the act refused is written after its transaction, so that it stands whatever becomes of that.</summary>
    private static async Task<T> RunAndRecordAsync<T>(
        PortalContext context, Func<CancellationToken, Task<T>> act, bool commits, CancellationToken cancellationToken)
    {
        var result = await RunAsync(context, act, commits, cancellationToken);
        if (context.Refused.Count > 0)
        {
            // Nothing that the act has touched goes along.
            context.ChangeTracker.Clear();
            context.Changes.AddRange(context.Refused);
            context.Refused.Clear();
            // Whoever hangs up before the answer is on record all the same.
            await context.SaveChangesAsync(CancellationToken.None);
        }

        return result;
    }

    private static Task<T> RunAsync<T>(
        PortalContext context, Func<CancellationToken, Task<T>> act, bool commits, CancellationToken cancellationToken) =>
        context.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                var committed = false;
                context.Refused.Clear();
                try
                {
                    await using var transaction = await context.Database.BeginTransactionAsync(token);
                    var result = await act(token);
                    await (commits ? transaction.CommitAsync(token) : transaction.RollbackAsync(token));
                    committed = commits;
                    return result;
                }
                finally
                {
                    if (!committed)
                    {
                        // What was rolled back must not be stored by the next attempt, whoever starts it.
                        context.ChangeTracker.Clear();
                    }
                }
            },
            cancellationToken);
}
