using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portal.Data;

/// <summary>
/// Writes very many new rows: by statements that the model gives and the database prepares once, past EF Core's change tracking.
/// For archives as a whole; acts save as everything saves.
/// </summary>
public sealed class BulkInsert(PortalContext context) : IDisposable
{
    // Some rows at once spare calls.
    private const int ParametersAtOnce = 64;
    private readonly Dictionary<(Type Row, int Count), Statement> _statements = [];

    /// <summary>On an open connection, within the transaction that it is in.</summary>
    public async Task RunAsync(BulkRows rows, CancellationToken cancellationToken)
    {
        if (rows.Values.Count == 0 || context.TryInsert(Text(rows.Type, rows.Columns, count: 1), rows.Values, cancellationToken))
        {
            return;
        }

        var size = Math.Max(1, ParametersAtOnce / Math.Max(1, rows.Columns.Count));
        for (var start = 0; start < rows.Values.Count;)
        {
            var count = rows.Values.Count - start >= size ? size : 1;
            var statement = StatementFor(rows, count);
            for (var index = 0; index < count; index++)
            {
                statement.Set(index, rows.Values[start + index]);
            }

            await statement.RunAsync(context.Database.CurrentTransaction?.GetDbTransaction(), cancellationToken);
            start += count;
        }
    }

    private Statement StatementFor(BulkRows rows, int count)
    {
        if (!_statements.TryGetValue((rows.Type.ClrType, count), out var statement))
        {
            var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = Text(rows.Type, rows.Columns, count);
            for (var index = 0; index < count * rows.Columns.Count; index++)
            {
                var mapping = rows.Columns[index % rows.Columns.Count].GetRelationalTypeMapping();
                command.Parameters.Add(mapping.CreateParameter(command, Name(index), value: null, nullable: true));
            }

            statement = new Statement(command);
            _statements[(rows.Type.ClrType, count)] = statement;
        }

        return statement;
    }

    private string Text(IEntityType type, IReadOnlyList<IProperty> columns, int count)
    {
        var names = context.GetService<ISqlGenerationHelper>();
        var table = names.DelimitIdentifier(type.GetTableName()!, type.GetSchema());
        var text = new StringBuilder("INSERT INTO ").Append(table).Append(" (")
            .AppendJoin(", ", columns.Select(column => names.DelimitIdentifier(column.GetColumnName()))).Append(") VALUES ");
        for (var row = 0; row < count; row++)
        {
            text.Append(row == 0 ? "(" : ", (")
                .AppendJoin(", ", columns.Select((_, column) => Name((row * columns.Count) + column))).Append(')');
        }

        text.Append(';');
        return columns.Any(column => column.ValueGenerated == ValueGenerated.OnAdd && column.IsPrimaryKey())
            ? context.WithOwnIds(table, text.ToString())
            : text.ToString();
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    /// <summary>Inserts a fixed number of rows of one kind.</summary>
    private sealed class Statement(DbCommand command) : IDisposable
    {
        public void Set(int row, object[] values)
        {
            for (var column = 0; column < values.Length; column++)
            {
                command.Parameters[(row * values.Length) + column].Value = values[column];
            }
        }

        public Task RunAsync(DbTransaction? transaction, CancellationToken cancellationToken)
        {
            command.Transaction = transaction;
            return command.ExecuteNonQueryAsync(cancellationToken);
        }

        public void Dispose() => command.Dispose();
    }
}
