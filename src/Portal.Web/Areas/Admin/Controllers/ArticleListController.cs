using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.ArticleList;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>All articles that somebody may see, by what they ask for.</summary>
[Needs(Permission.WriteOwn, Permission.ReadDesk)]
public sealed class ArticleListController(ArticlesQuery articles, StaffQuery staff, ArticleListPages pages, RecordRefusal refusals) : AdminController
{
    [HttpGet(DeskPaths.Articles)]
    public async Task<IActionResult> Index([FromQuery] ArticleListForm form, Actor actor, CancellationToken cancellationToken)
    {
        var known = form.Edition is null || pages.Site.Editions.Any(edition => edition.Slug == form.Edition);
        var mine = ArticleListRequest.EditionsOf(actor, pages.Site);
        var edition = mine.FirstOrDefault(one => form.Edition is null || one.Slug == form.Edition);
        return (known, edition) switch
        {
            (false, _) => NotFound(),
            (_, null) when pages.Site.Editions.Count == 0 => View(pages.Nothing(form)),
            (_, null) => await RefuseAsync(actor, cancellationToken),
            (_, { } asked) => await ListAsync(form, ArticleListRequest.Of(form, asked, actor), actor, cancellationToken),
        };
    }

    private async Task<IActionResult> ListAsync(ArticleListForm form, ArticleListRequest request, Actor actor, CancellationToken cancellationToken) =>
        View(pages.Make(
            form,
            request,
            await articles.ReadAsync(request.Filter, DeskKey.Parse(form.After), cancellationToken),
            request.SeesAll ? await staff.NamesAsync(cancellationToken) : [],
            actor));

    private async Task<IActionResult> RefuseAsync(Actor actor, CancellationToken cancellationToken)
    {
        await refusals.RunAsync($"GET {DeskPaths.Articles}", actor, cancellationToken);
        return StatusCode(StatusCodes.Status403Forbidden);
    }
}
