using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Web.Hosting;

/// <summary>Which migrations the database lacks. EF Core makes a model of one table before it asks the same, which takes a tenth of a second of a start.</summary>
public static class PendingMigrations
{
    /// <returns>All of them where there is no database yet, the oldest first.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        [.. database.GetMigrations().Except(await AppliedAsync(database, cancellationToken), StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> AppliedAsync(DatabaseFacade database, CancellationToken cancellationToken) =>
        await database.GetService<IHistoryRepository>().ExistsAsync(cancellationToken)
            ? await database.SqlQueryRaw<string>($"SELECT \"MigrationId\" FROM \"{HistoryRepository.DefaultTableName}\"").ToListAsync(cancellationToken)
            : [];
}
