namespace Portal.Data.Tests.Plans;

/// <summary>How SQLite carries out a query (https://www.sqlite.org/eqp.html).</summary>
internal sealed record QueryPlan(string Text, IReadOnlyList<string> Steps)
{
    // Read whole for the frame of the site, and never large; of running events, the last 50 by their key.
    private static readonly string[] SmallTables = ["Editions", "Sections", "Topics", "AboutPages", "StoryTemplates", "Chains"];

    /// <summary>Reads a table or index from end to end.</summary>
    public bool Scans => !IsSmall && Steps.Any(IsScan);

    public bool Sorts => !IsSmall && Steps.Any(step => step.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal));

    public override string ToString() => $"{string.Join("\n", Steps)}\n{Text}";

    private bool IsSmall => SmallTables.Any(table => Text.Contains($"FROM \"{table}\"", StringComparison.Ordinal))
        && !Text.Contains("JOIN", StringComparison.Ordinal);

    /// <summary>False for reading what another step has made.</summary>
    private bool IsScan(string step) =>
        step.Split(' ') is ["SCAN", var alias, ..] && Text.Contains($"\" AS \"{alias}\"", StringComparison.Ordinal);
}
