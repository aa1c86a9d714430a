using System.Globalization;
using Portal.Data;

namespace Portal.Media.Metadata;

/// <summary>Makes what files say fit for columns and pages.</summary>
internal static class MetadataText
{
    /// <summary>So many keywords or persons are kept of a photo.</summary>
    public const int MostItems = 50;

    // CCYYMMDD of IPTC, the forms of ISO 8601 in XMP, and EXIF's.
    private static readonly string[] DayForms = ["yyyyMMdd", "yyyy-MM-dd", "yyyy:MM:dd"];

    /// <summary>Without control signs but line ends, trimmed, and not longer than the column.</summary>
    public static string Clean(string? text, int length)
    {
        var clean = string.Concat((text ?? "").ReplaceLineEndings("\n").Where(sign => sign == '\n' || !char.IsControl(sign) && sign != '\uFFFD')).Trim();
        if (clean.Length <= length)
        {
            return clean;
        }

        return (char.IsHighSurrogate(clean[length - 1]) ? clean[..(length - 1)] : clean[..length]).TrimEnd();
    }

    public static IReadOnlyList<string> CleanAll(IEnumerable<string> texts) =>
        [.. texts.Select(text => Clean(text, Lengths.Name)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(MostItems)];

    /// <summary>Several names or parts of a place as one text.</summary>
    public static string Join(string separator, IEnumerable<string?> parts, int length) =>
        Clean(string.Join(separator, parts.Select(part => Clean(part, length)).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)), length);

    /// <summary>The day with which a date and time begins; null when it does not begin with one.</summary>
    public static DateOnly? Day(string? text)
    {
        text = text?.Trim() ?? "";
        foreach (var form in DayForms)
        {
            if (text.Length >= form.Length
                && DateOnly.TryParseExact(text.AsSpan(0, form.Length), form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1826)
            {
                return day;
            }
        }

        return null;
    }
}
