using Microsoft.Data.Sqlite;

namespace Portal.Testing;

/// <summary>Looks into the SQLite file of a data folder from outside, as another program would.</summary>
public static class DatabaseFile
{
    public static async Task ExecuteAsync(string dataFolder, string sql, CancellationToken token)
    {
        await using var connection = await OpenAsync(dataFolder, token);
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(token);
    }

    /// <returns>The first column of every row.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(string dataFolder, string sql, CancellationToken token)
    {
        await using var connection = await OpenAsync(dataFolder, token);
        await using var command = Command(connection, sql);
        await using var rows = await command.ExecuteReaderAsync(token);
        var values = new List<string>();
        while (await rows.ReadAsync(token))
        {
            values.Add(rows.GetValue(0).ToString()!);
        }

        return values;
    }

    private static async Task<SqliteConnection> OpenAsync(string dataFolder, CancellationToken token)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, "portal.db")};Pooling=False");
        await connection.OpenAsync(token);
        return connection;
    }

#pragma warning disable CA2100 // The statements are those of tests.
    private static SqliteCommand Command(SqliteConnection connection, string sql) => new(sql, connection);
#pragma warning restore CA2100
}
