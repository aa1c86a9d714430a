using System.Globalization;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>A field for a local time.</summary>
public static class TimeInput
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>
    /// The kind of input that can hold what was typed: browsers empty a field for times that is given anything else (HTML, local date and time).
    /// </summary>
    public static string TypeFor(string? typed) =>
        string.IsNullOrEmpty(typed) || DateTime.TryParseExact(typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? "datetime-local"
            : "text";
}
