using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Versions;
using Portal.Web.Security;
using Portal.Web.Views;
using Portal.Web.Views.News;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>The versions of an article: list, comparison, a version as readers would see it, and back to an earlier one.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
[KeepsForm]
public sealed class VersionsController(DeskArticleQuery articles, VersionPages pages) : AdminController
{
    private const string Path = "/admin/articles/{id:int}/versions";

    [HttpGet(Path)]
    public async Task<IActionResult> Index(int id, Actor actor, CancellationToken cancellationToken) =>
        await articles.ReadAsync(id, actor, cancellationToken) is { } article ? View(await pages.ListAsync(article, cancellationToken)) : NotFound();

    /// <summary>Without an end, what changed up to the newest version; without a beginning, by the version before.</summary>
    [HttpGet(Path + "/compare")]
    public async Task<IActionResult> Compare(int id, int? from, int? to, Actor actor, CancellationToken cancellationToken)
    {
        if (await articles.ReadAsync(id, actor, cancellationToken) is not { } article)
        {
            return NotFound();
        }

        var end = to ?? article.Article.WorkingVersion;
        return await pages.CompareAsync(article, from ?? Math.Max(1, end - 1), end, actor, cancellationToken) is { } page ? View(page) : NotFound();
    }

    [HttpGet(Path + "/{number:int}")]
    public async Task<IActionResult> Show(
        int id, int number, Actor actor, [FromServices] ArticlePreview preview, [FromServices] RelatedQuery related,
        [FromServices] PageFrames frames, CancellationToken cancellationToken)
    {
        if (await articles.ReadAsync(id, actor, cancellationToken) is null
            || await preview.ReadAsync(id, number, DeskPaths.Rendition, cancellationToken) is not { } article)
        {
            return NotFound();
        }

        var frame = frames.Of(article.EditionId, article.SectionId, article.Language);
        var page = ArticlePage.From(frame, article, await related.ReadAsync(article, cancellationToken));
        return View("~/Views/News/Article.cshtml", page with { Preview = new PreviewMark(number) });
    }

    [HttpPost(Path + "/{number:int}/restore")]
    public async Task<IActionResult> Restore(
        int id, int number, RestoreForm form, Actor actor, [FromServices] RestoreVersion act, CancellationToken cancellationToken)
    {
        var result = await act.RunAsync(new RestoreVersionRequest(id, form.Revision ?? -1, number, form.PlainNote), actor, cancellationToken);
        return result.Outcome == ArticleOutcome.Done
            ? Redirect($"{DeskPaths.Versions(id)}?done=VersionRestored")
            : await RefuseAsync(id, number, form, actor, result, cancellationToken);
    }

    private async Task<IActionResult> RefuseAsync(
        int id, int number, RestoreForm form, Actor actor, ArticleResult result, CancellationToken cancellationToken)
    {
        var status = Views.Publish.ActAnswer.Of(result).Status;
        if (await articles.ReadAsync(id, actor, cancellationToken) is not { } article
            || await pages.CompareAsync(article, number, article.Article.WorkingVersion, actor, cancellationToken) is not { } page)
        {
            return StatusCode(result.Outcome == ArticleOutcome.Missing ? StatusCodes.Status404NotFound : status);
        }

        var view = View("Compare", await pages.RefusedAsync(page, result.Outcome, form, cancellationToken));
        view.StatusCode = status;
        return view;
    }
}
