using System.Text;
using Portal.Text;
using Portal.Text.Chinese;

namespace Portal.Media;

/// <summary>The words of a photo as they are searched: Traditional forms, widths and cases are one.</summary>
internal static class PhotoText
{
    /// <summary>What is searched of a photo; longer texts are cut.</summary>
    public const int Length = 3000;

    public static string Of(PhotoDescription words) =>
        Of([words.Headline, words.Caption, words.CreditName, words.Creator, words.Place, .. words.Persons, .. words.Keywords]);

    public static string Of(IReadOnlyList<string> texts)
    {
        var text = Fold(string.Join('\n', texts));
        return text.Length <= Length ? text : text[..Length];
    }

    public static string Fold(string text) =>
        string.Concat(WellFormed.Of(text).Select(Traditional.ToSimplified)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>A pattern of LIKE for each word, with \ before signs that would mean something.</summary>
    public static IReadOnlyList<string> Patterns(string? text) =>
    [
        .. Fold(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(10).Select(Pattern),
    ];

    private static string Pattern(string word) =>
        $"%{string.Concat(word.Select(sign => sign is '%' or '_' or '[' or '\\' ? $"\\{sign}" : sign.ToString()))}%";
}
