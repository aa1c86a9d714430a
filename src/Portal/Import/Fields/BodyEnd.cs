using System.Text.RegularExpressions;
using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>What closes the last paragraph: the end mark and, on some pages, the editor in brackets.</summary>
/// <param name="Length">Signs of the paragraph that are its text.</param>
internal sealed partial record BodyEnd(EndMark EndMark, IReadOnlyList<Credit> Editors, int Length)
{
    private const int LongestEnding = 60;

    public static BodyEnd Read(string paragraph)
    {
        var end = new BodyEnd(EndMark.None, [], paragraph.TrimEnd().Length);
        while (true)
        {
            var start = Math.Max(0, end.Length - LongestEnding);
            var tail = paragraph[start..end.Length];
            if (end.EndMark == EndMark.None && Mark().Match(tail) is { Success: true } mark)
            {
                end = end with { EndMark = MarkOf(mark.Groups["mark"].Value), Length = start + mark.Index };
            }
            else if (end.Editors.Count == 0 && Editor().Match(tail) is { Success: true } editor && People.Read(editor.Groups["people"].Value, null) is { } people)
            {
                end = end with { Editors = people, Length = start + editor.Index };
            }
            else
            {
                return end;
            }
        }
    }

    private static EndMark MarkOf(string mark) => mark switch
    {
        "■" => EndMark.Square,
        "完毕" or "完畢" => EndMark.Finished,
        _ => EndMark.End,
    };

    [GeneratedRegex(@"\s*([(（【](?<mark>完毕|完畢|完)[)）】]|(?<mark>■))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*[(（【\[](?<people>(责任编辑|責任編輯|责编|編輯|编辑)\s?[:：]\s?[^()（）【】\[\]]{2,30})[)）】\]]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Editor();
}
