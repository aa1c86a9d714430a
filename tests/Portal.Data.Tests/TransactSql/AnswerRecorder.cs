using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data.Tests.TransactSql;

/// <summary>Keeps what a real database answers to queries, so that <see cref="SilentServer"/> can answer the same.</summary>
internal sealed class AnswerRecorder : DbCommandInterceptor
{
    public Queue<Answer> Answers { get; } = [];

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource != CommandSource.LinqQuery)
        {
            return result;
        }

        var answer = await ReadAsync(result, cancellationToken);
        await result.DisposeAsync();
        Answers.Enqueue(answer);
        return new AnswerReader([answer]);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (eventData.CommandSource != CommandSource.LinqQuery)
        {
            return result;
        }

        // What is read at once is there at once: SQLite answers without waiting.
        var answer = ReadAsync(result, CancellationToken.None).GetAwaiter().GetResult();
        result.Dispose();
        Answers.Enqueue(answer);
        return new AnswerReader([answer]);
    }

    private static async Task<Answer> ReadAsync(DbDataReader result, CancellationToken cancellationToken)
    {
        var columns = Enumerable.Range(0, result.FieldCount).Select(result.GetName).ToList();
        var rows = new List<object[]>();
        while (await result.ReadAsync(cancellationToken))
        {
            rows.Add([.. Enumerable.Range(0, result.FieldCount).Select(result.GetValue)]);
        }

        return new Answer(columns, rows);
    }
}
