using Portal.Reading;

namespace Portal.Web.Views.Shared;

/// <summary>One step of the way from the home page to this one.</summary>
/// <param name="Path">Null for the page itself, which is no link.</param>
/// <param name="Language">BCP 47 tag where the name's may differ from the page's.</param>
public sealed record Crumb(string Name, string? Path, string? Language = null)
{
    /// <summary>From the main home by the edition and the sections above to the section itself.</summary>
    /// <param name="section">Null for a page outside sections.</param>
    public static IReadOnlyList<Crumb> To(PageFrame frame, SiteSection? section) =>
    [
        new Crumb(frame.Words["Home"], "/"),
        .. frame.Edition is { IsMain: false } edition ? [new Crumb(edition.Name, edition.Path, edition.Language)] : Array.Empty<Crumb>(),
        .. section is null ? [] : section.Above.Append(section).Select(step => new Crumb(step.Name, step.Path, step.Language)),
    ];
}
