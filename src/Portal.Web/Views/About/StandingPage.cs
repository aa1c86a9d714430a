using Portal.Links;
using Portal.Reading;
using Portal.Text;
using Portal.Web.Caching;

namespace Portal.Web.Views.About;

/// <summary>A standing page.</summary>
public sealed record StandingPage(PageFrame Frame, AboutPageView Page, SafeHtml Body) : IPage
{
    public string Title => Page.Title;

    public IReadOnlyList<CacheTag> Shows => [];

    public string? CanonicalPath => Paths.About(Page.Slug);
}
