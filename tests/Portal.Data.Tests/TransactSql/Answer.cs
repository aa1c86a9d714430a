namespace Portal.Data.Tests.TransactSql;

/// <summary>One set of rows that a database answered with.</summary>
public sealed record Answer(IReadOnlyList<string> Columns, IReadOnlyList<object[]> Rows);
