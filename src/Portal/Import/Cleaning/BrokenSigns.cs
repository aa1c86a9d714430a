using System.Globalization;

namespace Portal.Import.Cleaning;

/// <summary>Points out what no step could repair: replacement characters and signs of private meaning. A person decides.</summary>
internal static class BrokenSigns
{
    /// <param name="known">Places that another step has pointed out already.</param>
    public static IReadOnlyList<TextEdit> Find(string text, IReadOnlyList<TextEdit> known)
    {
        var starts = known.Select(edit => edit.Start).ToHashSet();
        var edits = new List<TextEdit>();
        for (var index = 0; index < text.Length; index++)
        {
            var start = index;
            while (index < text.Length && IsBroken(text, index))
            {
                index++;
            }

            if (index > start && !starts.Contains(start))
            {
                edits.Add(new TextEdit(start, index - start, text[start..index], Confidence.Low));
            }
        }

        return edits;
    }

    private static bool IsBroken(string text, int index) => text[index] == '\uFFFD'
        || CharUnicodeInfo.GetUnicodeCategory(text[index]) == UnicodeCategory.PrivateUse
        || (char.IsSurrogate(text[index]) && !IsHalfOfPair(text, index));

    private static bool IsHalfOfPair(string text, int index) =>
        char.IsHighSurrogate(text[index])
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
