using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Web.Hosting;

/// <summary>Which migrations the database lacks. EF Core makes a model of one table before it asks the same, and compiles a query.</summary>
public static class PendingMigrations
{
    /// <returns>All of them where there is no database yet, the oldest first.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        [.. database.GetMigrations().Except(await AppliedAsync(database, cancellationToken), StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> AppliedAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        await database.GetService<IHistoryRepository>().ExistsAsync(cancellationToken)
            ? await database.CreateExecutionStrategy().ExecuteAsync(token => ReadAppliedAsync(database, token), cancellationToken)
            : [];

    private static async Task<IReadOnlyList<string>> ReadAppliedAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        await database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT \"MigrationId\" FROM \"{HistoryRepository.DefaultTableName}\"";
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var applied = new List<string>();
            while (await rows.ReadAsync(cancellationToken))
            {
                applied.Add(rows.GetString(0));
            }

            return applied;
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
