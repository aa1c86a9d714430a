using System.Globalization;
using Microsoft.SqlServer.Dac.Model;

namespace Portal.Data.Tests.TransactSql;

/// <summary>Judges T-SQL without a server: by DacFx against a schema, and by <see cref="FunctionCheck"/>.</summary>
internal sealed class TransactSqlModel
{
    private const SqlServerVersion Oldest = SqlServerVersion.Sql150;
    private const string ProcedurePrefix = "Statement";
    private const int NotAStatement = -1;

    private readonly List<string> _parts = [];
    private readonly List<(int Place, string Reason)> _refusals = [];

    /// <summary>
    /// Every reason to refuse a statement, by its place in the list. DacFx calls an unknown column an error and an unknown
    /// table a warning, so both count.
    /// </summary>
    public static ILookup<int, string> Refusals(IEnumerable<string> schema, IReadOnlyList<Statement> statements)
    {
        var judge = new TransactSqlModel();
        judge.Judge([.. schema.Select(part => (NotAStatement, part)), .. statements.Select((statement, place) => (place, Procedure(statement, place)))]);
        judge._refusals.AddRange(statements.SelectMany((statement, place) =>
            judge._refusals.Exists(refusal => refusal.Place == place)
                ? []
                : FunctionCheck.Refusals(statement.Text).Select(reason => (place, reason))));
        return judge._refusals.ToLookup(refusal => refusal.Place, refusal => refusal.Reason);
    }

    /// <summary>Every reason to refuse the schema.</summary>
    public static IReadOnlyList<string> Refusals(IEnumerable<string> schema) => [.. Refusals(schema, [])[NotAStatement]];

    private static string Procedure(Statement statement, int place) => string.Create(
        CultureInfo.InvariantCulture, $"CREATE PROCEDURE [{ProcedurePrefix}{place}] {statement.Parameters} AS BEGIN\n{statement.Text}\nEND");

    private void Judge(IReadOnlyList<(int Place, string Text)> parts)
    {
        var model = new TSqlModel(Oldest, new TSqlModelOptions());
        try
        {
            foreach (var (place, text) in parts)
            {
                model = Add(model, place, text);
            }

            _refusals.AddRange(model.Validate().Select(message => (PlaceOf(message), Reason(message))));
        }
        finally
        {
            model.Dispose();
        }
    }

    /// <returns>A model with the text, or without it when it is refused: a model that has refused a text once refuses every
    /// later one for it, so it is built again.</returns>
    private TSqlModel Add(TSqlModel model, int place, string text)
    {
        try
        {
            model.AddObjects(text);
            _parts.Add(text);
            return model;
        }
        catch (DacModelException exception)
        {
            _refusals.AddRange(exception.Messages.Select(message => (place, Reason(message))));
            model.Dispose();
            var next = new TSqlModel(Oldest, new TSqlModelOptions());
            _parts.ForEach(next.AddObjects);
            return next;
        }
    }

    private static string Reason(DacModelMessage message) => $"{message.Prefix}{message.Number}: {message.Message}";

    private static int PlaceOf(DacModelMessage message)
    {
        var name = $"[dbo].[{ProcedurePrefix}";
        var at = message.Message.IndexOf(name, StringComparison.Ordinal);
        return at < 0
            ? NotAStatement
            : int.Parse(message.Message[(at + name.Length)..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
