using System.Globalization;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Edition and section of a new story, as one choice: 1/7, or 1/ for no section.</summary>
public static class StoryHome
{
    public static (int EditionId, int? SectionId)? Read(string text) =>
        text.Split('/') is [var edition, var section] && Number(edition) is { } editionId && (section.Length == 0 || Number(section) is not null)
            ? (editionId, Number(section))
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
