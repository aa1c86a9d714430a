using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Portal.Data.Tests.TransactSql;

/// <summary>
/// Refuses functions that SQL Server 2019 does not have: DacFx takes any bare name followed by brackets for a built-in
/// one. Those with a syntax of their own (CAST, COALESCE, LEFT ...) need no entry, the parser knows them.
/// </summary>
internal static class FunctionCheck
{
    // What EF Core writes, with the fewest and most arguments: https://learn.microsoft.com/sql/t-sql/functions/functions
    private static readonly Dictionary<string, (int Fewest, int Most)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ABS"] = (1, 1),
        ["AVG"] = (1, 1),
        ["CEILING"] = (1, 1),
        ["CHARINDEX"] = (2, 3),
        ["CONCAT"] = (2, 254),
        ["COUNT"] = (1, 1),
        ["COUNT_BIG"] = (1, 1),
        ["DATALENGTH"] = (1, 1),
        ["DATEADD"] = (3, 3),
        ["DATEDIFF"] = (3, 3),
        ["DATEPART"] = (2, 2),
        ["FLOOR"] = (1, 1),
        ["ISNULL"] = (2, 2),
        // In migrations only: queries look into no JSON.
        ["JSON_VALUE"] = (2, 2),
        ["LEN"] = (1, 1),
        ["LOWER"] = (1, 1),
        ["LTRIM"] = (1, 1),
        ["MAX"] = (1, 1),
        ["MIN"] = (1, 1),
        ["REPLACE"] = (3, 3),
        ["ROUND"] = (2, 3),
        ["ROW_NUMBER"] = (0, 0),
        ["RTRIM"] = (1, 1),
        ["SUBSTRING"] = (3, 3),
        ["SUM"] = (1, 1),
        ["UPPER"] = (1, 1),
    };

    public static IReadOnlyList<string> Refusals(string text)
    {
        var calls = new Calls();
        foreach (var statement in TransactSqlText.Parse(text))
        {
            statement.Accept(calls);
        }

        return [.. calls.Found.Where(call => call.CallTarget is null && !IsKnown(call)).Select(
            call => $"{call.FunctionName.Value} with {call.Parameters.Count} argument(s) is not a function of T-SQL that is listed here.")];
    }

    private static bool IsKnown(FunctionCall call) =>
        Known.TryGetValue(call.FunctionName.Value, out var arguments)
        && call.Parameters.Count >= arguments.Fewest && call.Parameters.Count <= arguments.Most;

    private sealed class Calls : TSqlFragmentVisitor
    {
        public List<FunctionCall> Found { get; } = [];

        public override void Visit(FunctionCall node) => Found.Add(node);
    }
}
