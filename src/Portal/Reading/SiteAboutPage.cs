using Portal.Links;

namespace Portal.Reading;

/// <summary>A standing page as lists of them show it.</summary>
/// <param name="Language">BCP 47 tag.</param>
public sealed record SiteAboutPage(string Slug, string Title, string Language)
{
    public string Path => Paths.About(Slug);
}
