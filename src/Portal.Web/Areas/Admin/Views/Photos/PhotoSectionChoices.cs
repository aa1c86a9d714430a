using System.Globalization;
using Portal.Reading;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>Sections of all editions to choose from: all editions share the library.</summary>
public static class PhotoSectionChoices
{
    /// <summary>A section stands an ideographic space further in for each that it is in.</summary>
    public static IReadOnlyList<ChoiceGroup> Of(Site site, int? chosen = null) =>
    [
        .. site.Editions.Where(edition => edition.Sections.Count > 0).Select(edition => new ChoiceGroup(
            edition.Name,
            [
                .. edition.Sections.SelectMany(section => section.AndAllBelow()).Select(section => new Choice(
                    section.SectionId.ToString(CultureInfo.InvariantCulture),
                    $"{new string('\u3000', section.Above.Count)}{section.Name}",
                    section.SectionId == chosen)),
            ])),
    ];
}
