namespace Portal.Export;

/// <summary>One table of an export, as its manifest tells it.</summary>
/// <param name="Name">Of the file too.</param>
/// <param name="Columns">In the order in which each line has their values.</param>
public sealed record ArchivedTable(string Name, IReadOnlyList<string> Columns, long Rows);
