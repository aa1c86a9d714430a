using System.Text.RegularExpressions;

namespace Portal.Import.Fields;

/// <summary>Legal notices at a page's foot.</summary>
internal static partial class NoticeLine
{
    private const int Longest = 400;

    /// <summary>How many different signs of a notice the line shows; one is enough below a story's end, ordinary paragraphs may show one
    /// as well.</summary>
    public static int Signs(string line) =>
        line.Length is 0 or > Longest ? 0 : Words().Matches(line).Select(match => match.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Several notices on one line are told by the space behind a full stop.</summary>
    public static IEnumerable<string> Split(string line) =>
        Between().Split(line).Select(notice => notice.Trim()).Where(notice => notice.Length > 0);

    [GeneratedRegex("本网站|本网|本站|本报|稿件|授权|转载|摘编|镜像|版权|法律责任|免责声明|声明|备案|ICP备|公网安备|许可证|举报|Copyright|©|All rights reserved", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<=。)\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
