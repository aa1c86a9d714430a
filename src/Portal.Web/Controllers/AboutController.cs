using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Text;
using Portal.Web.Views;
using Portal.Web.Views.About;

namespace Portal.Web.Controllers;

/// <summary>Standing pages.</summary>
public sealed class AboutController(PageFrames frames, AboutPageQuery pages) : Controller
{
    [PublicGet("/about/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken) =>
        await pages.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is { } page
            ? View(new StandingPage(frames.Main(page.Language), page, MarkdownRenderer.Render(page.Markdown)))
            : NotFound();
}
