using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data.Tests.Plans;

/// <summary>Asks SQLite how it will carry out each query, just before it does.</summary>
internal sealed class PlanRecorder : DbCommandInterceptor
{
    public List<QueryPlan> Plans { get; } = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource == CommandSource.LinqQuery)
        {
            Plans.Add(new QueryPlan(command.CommandText, await ExplainAsync((SqliteCommand)command, cancellationToken)));
        }

        return result;
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(SqliteCommand command, CancellationToken cancellationToken)
    {
        await using var explain = new SqliteCommand($"EXPLAIN QUERY PLAN {command.CommandText}", command.Connection, command.Transaction);
        foreach (SqliteParameter parameter in command.Parameters)
        {
            explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        }

        await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
        var steps = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            steps.Add(reader.GetString(reader.GetOrdinal("detail")));
        }

        return steps;
    }
}
