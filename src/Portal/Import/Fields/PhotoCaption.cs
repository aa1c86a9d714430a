using System.Text.RegularExpressions;
using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>A printed caption, cut into words and credit: …开幕。江苏省民政厅供图; …环节 张三 摄; …(资料图).</summary>
internal sealed partial record PhotoCaption(string Caption, string CreditName, PhotoCreditKind CreditKind)
{
    public const int Longest = 200;

    /// <summary>Signs that a credit may take at the end of its caption.</summary>
    private const int LongestCredit = 40;

    /// <returns>Null when the text does not end with a credit.</returns>
    public static PhotoCaption? Read(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        foreach (var cut in Cuts(text))
        {
            var tail = text[cut..].Trim();
            if (tail.Length is > 0 and <= LongestCredit && Credit(tail.Trim('(', ')', '（', '）', '[', ']', '【', '】', ' ', '\u3000')) is var (name, kind))
            {
                return new PhotoCaption(text[..cut].TrimEnd(), name, kind);
            }
        }

        return null;
    }

    /// <summary>Where a credit can begin: with brackets that close the text, behind the last sentence, at one of the last two
    /// spaces, or at the text's start.</summary>
    private static IEnumerable<int> Cuts(string text)
    {
        var bracket = text[^1] is ')' or '）' or ']' or '】' ? text.LastIndexOfAny(['(', '（', '[', '【']) : -1;
        if (bracket >= 0)
        {
            yield return bracket;
            yield break;
        }

        if (text.LastIndexOfAny(['。', '！', '？', '”', '!', '?']) is var sentence and >= 0)
        {
            yield return sentence + 1;
            yield break;
        }

        var last = text.LastIndexOfAny([' ', '\u3000']);
        if (last > 0)
        {
            yield return last;
            if (text.LastIndexOfAny([' ', '\u3000'], last - 1) is var earlier and > 0)
            {
                yield return earlier;
            }
        }
        else
        {
            yield return 0;
        }
    }

    private static (string Name, PhotoCreditKind Kind)? Credit(string tail)
    {
        if (Ending().Match(tail) is { Success: true } ending)
        {
            var name = ending.Groups["name"].Value.TrimEnd();
            var kind = KindOf(ending.Groups["kind"].Value);
            var needsName = kind is PhotoCreditKind.Shot or PhotoCreditKind.Handout;
            return (needsName && name.Length == 0) || name.EndsWith('拍') || name.StartsWith('由') ? null : (Unpadded(name), kind);
        }

        return Beginning().Match(tail) is { Success: true } beginning
            ? (Unpadded(beginning.Groups["name"].Value.Trim()), KindOf(beginning.Groups["kind"].Value))
            : null;
    }

    private static PhotoCreditKind KindOf(string word) => word switch
    {
        "供图" or "提供" => PhotoCreditKind.Handout,
        "资料图" or "资料图片" or "资料照片" => PhotoCreditKind.Archive,
        "视频截图" => PhotoCreditKind.VideoStill,
        "AI生成" or "AI生成图" or "AI生成图片" => PhotoCreditKind.AiGenerated,
        "图源" or "图片来源" or "来源" => PhotoCreditKind.Unknown,
        _ => PhotoCreditKind.Shot,
    };

    /// <summary>孙 权 becomes 孙权; 中新社记者 孙权 keeps its space.</summary>
    private static string Unpadded(string name) => Padding().Replace(name, "");

    [GeneratedRegex(@"^((图片?|照片)由(?<name>[^，。,：:！？]{2,30}?)\s*(?<kind>提供)|(?<name>[^，。,：:！？]{0,30}?)\s*(?<kind>供图|资料图片|资料照片|资料图|视频截图|AI生成图片|AI生成图|AI生成|摄影|摄))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<kind>摄影|图片来源|来源|图源|图)\s*[:：/／]\s*(?<name>[^，。,：:！？]{2,30})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<=(^|\s)\p{IsCJKUnifiedIdeographs})\s+(?=\p{IsCJKUnifiedIdeographs}($|\s))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Padding();
}
