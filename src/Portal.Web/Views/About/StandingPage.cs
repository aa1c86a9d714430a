using System.Text.Json.Nodes;
using Portal.Links;
using Portal.Reading;
using Portal.Text;
using Portal.Web.Caching;
using Portal.Web.StructuredData;

namespace Portal.Web.Views.About;

/// <summary>A standing page.</summary>
public sealed record StandingPage(PageFrame Frame, AboutPageView Page, SafeHtml Body) : IPage
{
    public string Title => Page.Title;

    public IReadOnlyList<CacheTag> Shows => [];

    public JsonObject? Describe() => Graph.Page(this, "AboutPage", ("about", Node.Ref(Graph.PublisherId(Frame))));

    public string? CanonicalPath => Paths.About(Page.Slug);
}
