using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.PreviewLinks;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Links that show a version to people without an account, for a time.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
public sealed class PreviewLinksController(DeskArticleQuery articles, PreviewLinkPages pages) : AdminController
{
    private const string Path = "/admin/articles/{id:int}/previews";

    [HttpGet(Path)]
    public async Task<IActionResult> Index(int id, Actor actor, CancellationToken cancellationToken) =>
        await articles.ReadAsync(id, actor, cancellationToken) is { } article
            ? View(await pages.ShowAsync(article, form: null, cancellationToken))
            : NotFound();

    /// <summary>The address is shown this once: only its hash is kept.</summary>
    [HttpPost(Path)]
    public async Task<IActionResult> Create(int id, PreviewForm form, Actor actor, [FromServices] CreatePreviewLink act, CancellationToken cancellationToken)
    {
        var made = await act.RunAsync(
            new CreatePreviewLinkRequest(id, form.Version, TimeSpan.FromDays(Math.Clamp(form.Days, 1, CreatePreviewLink.Longest.Days))), actor, cancellationToken);
        if (made.Outcome is ArticleOutcome.Forbidden or ArticleOutcome.NotFound || await articles.ReadAsync(id, actor, cancellationToken) is not { } article)
        {
            return StatusCode(made.Outcome == ArticleOutcome.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }

        var page = await pages.ShowAsync(article, form, cancellationToken);
        var isMade = made.Outcome == ArticleOutcome.Done;
        var view = View("Index", isMade ? pages.With(page, made) : page with { Problems = [page.Frame.Words["PreviewNoVersion"]] });
        view.StatusCode = isMade ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return view;
    }

    [HttpPost(Path + "/{link:int}/revoke")]
    public async Task<IActionResult> Revoke(int id, int link, Actor actor, [FromServices] RevokePreviewLink act, CancellationToken cancellationToken) =>
        (await act.RunAsync(id, link, actor, cancellationToken)).Outcome switch
        {
            ArticleOutcome.Done => Redirect($"{DeskPaths.Previews(id)}?done=PreviewRevoked"),
            ArticleOutcome.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
            _ => NotFound(),
        };
}
