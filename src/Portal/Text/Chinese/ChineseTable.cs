namespace Portal.Text.Chinese;

/// <summary>The embedded tables; Data/README.md says where they come from.</summary>
internal static class ChineseTable
{
    /// <summary>The table's lines without its leading comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(ChineseTable).Assembly.GetManifestResourceStream($"Portal.Text.Chinese.{name}")
            ?? throw new InvalidOperationException($"The table {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
