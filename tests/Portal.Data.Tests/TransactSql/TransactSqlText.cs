using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Portal.Data.Tests.TransactSql;

/// <summary>Reads T-SQL as SQL Server 2019 does.</summary>
internal static class TransactSqlText
{
    /// <exception cref="FormatException">The text is not T-SQL.</exception>
    public static IReadOnlyList<TSqlStatement> Parse(string text)
    {
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        return errors.Count == 0
            ? [.. script.Batches.SelectMany(batch => batch.Statements)]
            : throw new FormatException($"{errors[0].Message}\n{text}");
    }
}
