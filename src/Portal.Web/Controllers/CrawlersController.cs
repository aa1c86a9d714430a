using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Web.Caching;
using Portal.Web.Crawlers;
using Portal.Web.Hosting;
using Portal.Web.Pushing;

namespace Portal.Web.Controllers;

/// <summary>What is told to robots, to those who find weaknesses, to advertisers and to associations of publishers.</summary>
public sealed class CrawlersController(
    IOptions<RobotsOptions> robots, IOptions<WellKnownOptions> known, IOptions<PushOptions> push, IOptions<SiteOptions> site) : Controller
{
    [PublicGet(Paths.Robots)]
    public IActionResult Robots() => Text(Paths.Robots, RobotsText.Write(robots.Value, site.Value));

    [PublicGet(Paths.Security)]
    public IActionResult Security() => known.Value.SecurityContacts.Count == 0
        ? NotFound()
        : Text(Paths.Security, SecurityText.Write(known.Value, site.Value));

    [PublicGet(Paths.Ads)]
    public IActionResult Ads() => Lines(Paths.Ads, known.Value.Ads);

    [PublicGet(Paths.Trust)]
    public IActionResult Trust() => Lines(Paths.Trust, known.Value.Trust);

    /// <summary>The file's name is the secret that it proves (indexnow.org/documentation).</summary>
    [PublicGet("/{key}.txt")]
    public IActionResult IndexNowKey(string key) => push.Value.IndexNowKey is { Length: > 0 } known && key == known
        ? Text(Paths.IndexNowKey(known), known)
        : NotFound();

    private IActionResult Lines(string path, IReadOnlyList<string> lines) =>
        lines.Count == 0 ? NotFound() : Text(path, string.Concat(lines.Select(line => $"{line}\n")));

    private static DocumentResult Text(string path, string text) =>
        new(new Document(path, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text), Shows: []));
}
