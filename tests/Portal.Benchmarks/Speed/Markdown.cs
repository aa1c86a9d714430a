using System.Globalization;
using System.Text;

namespace Portal.Benchmarks.Speed;

/// <summary>A table as it stands in docs/performance.md.</summary>
internal sealed class Markdown(string title, params string[] columns)
{
    private readonly StringBuilder _text = new($"### {title}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select((_, column) => column == 0 ? "---|" : "---:|"))}\n");

    public void Add(params object[] cells) => _text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    public override string ToString() => _text.ToString();

    private static string Cell(object value) => value switch
    {
        double number when Math.Abs(number) >= 100 => number.ToString("N0", CultureInfo.InvariantCulture),
        double number => number.ToString("0.00", CultureInfo.InvariantCulture),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
