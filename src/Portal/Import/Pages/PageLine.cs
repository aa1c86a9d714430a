using Portal.Import.Cleaning;

namespace Portal.Import.Pages;

/// <summary>A cleaned line. <see cref="Bare"/> is its text without marks of inline style.</summary>
/// <param name="Index">Where its text begins in the cleaned page.</param>
internal sealed record PageLine(LineMark Mark, string Marked, int Index)
{
    public string Bare { get; } = InlineMarks.Strip(Marked);

    public LineKind Kind => Mark.Kind;

    public bool IsBlank => Bare.Length == 0 && Kind != LineKind.Photo;

    public static List<PageLine> Split(string text, IReadOnlyList<LineMark> marks)
    {
        var lines = new List<PageLine>(marks.Count);
        var index = 0;
        foreach (var (line, mark) in text.Split('\n').Zip(marks))
        {
            lines.Add(new PageLine(mark, line, index));
            index += line.Length + 1;
        }

        return lines;
    }
}
