namespace Portal.Import.Cleaning;

/// <summary>
/// Removes what editors cannot see and nobody meant: byte order marks inside the text, zero-width spaces, soft hyphens, control
/// characters. Joiners and variation selectors stay: emoji and other scripts need them.
/// </summary>
internal static class InvisibleSigns
{
    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var edits = new List<TextEdit>();
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsUnmeant(text[index]))
            {
                continue;
            }

            var start = index;
            while (index + 1 < text.Length && IsUnmeant(text[index + 1]))
            {
                index++;
            }

            edits.Add(new TextEdit(start, index - start + 1, ""));
        }

        return edits;
    }

    private static bool IsUnmeant(char sign) =>
        sign is '\uFEFF' or '\u200B' or '\u2060' or '\u200E' or '\u200F' or '\u00AD' or (>= '\u202A' and <= '\u202E')
        || (char.IsControl(sign) && sign is not ('\n' or '\t'));
}
