using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Portal.Data.Tests.TransactSql;

/// <summary>
/// Stands in for a SQL Server: every connection of the context leads here. It notes each statement, answers queries with
/// what a real database answered before, and changes as EF Core expects of a server that carries them out.
/// </summary>
internal sealed class SilentServer(Queue<Answer> answers) : DbConnectionInterceptor
{
    // Far from the ids that the recorded answers hold.
    private int _lastId = 1_000_000;

    public List<Statement> Statements { get; } = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new SilentConnection(this));

    public AnswerReader Execute(DbCommand command)
    {
        Statements.Add(Statement.Of(command));
        return new AnswerReader([.. TransactSqlText.Parse(command.CommandText).SelectMany(AnswerTo)]);
    }

    private IEnumerable<Answer> AnswerTo(TSqlStatement statement) => statement switch
    {
        SelectStatement select => [Next(select)],
        MergeStatement { MergeSpecification: { OutputClause: { } output, TableReference: var rows } } => [Added(output, Count(rows))],
        InsertStatement { InsertSpecification: { OutputClause: { } output, InsertSource: ValuesInsertSource rows } } =>
            [Added(output, rows.RowValues.Count)],
        UpdateStatement { UpdateSpecification.OutputClause: not null } => [Done],
        DeleteStatement { DeleteSpecification.OutputClause: not null } => [Done],
        _ => [],
    };

    private static Answer Done { get; } = new(["1"], [[1]]);

    private Answer Next(SelectStatement select)
    {
        var width = Width(select.QueryExpression);
        return answers.TryDequeue(out var answer) && answer.Columns.Count == width
            ? answer
            : throw new InvalidOperationException("The engines were asked different queries, or in a different order.");
    }

    /// <summary>In columns; those of a UNION are its first part's.</summary>
    private static int Width(QueryExpression query) => query switch
    {
        QuerySpecification single => single.SelectElements.Count,
        BinaryQueryExpression union => Width(union.FirstQueryExpression),
        QueryParenthesisExpression inner => Width(inner.QueryExpression),
        _ => throw new InvalidOperationException($"{query.GetType().Name} is not known."),
    };

    private Answer Added(OutputClause output, int count) => new(
        [.. output.SelectColumns.Select((_, place) => $"c{place}")],
        [
            .. Enumerable.Range(0, count).Select(position =>
                output.SelectColumns.Count == 1 ? new object[] { ++_lastId } : [++_lastId, position]),
        ]);

    private static int Count(TableReference rows) => ((InlineDerivedTable)rows).RowValues.Count;
}
