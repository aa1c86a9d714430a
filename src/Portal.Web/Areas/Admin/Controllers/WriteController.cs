using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Where stories are written: one form for new ones and for those that exist.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
public sealed class WriteController(DeskArticleQuery articles, WritePages pages, StorySaver saver) : AdminController
{
    private const string Save = "save";

    [HttpGet(DeskPaths.NewArticle)]
    [Needs(Permission.WriteOwn)]
    public async Task<IActionResult> New(string? home, Actor actor, CancellationToken cancellationToken) =>
        View("Index", await pages.NewAsync(pages.Begin(actor, home), actor, cancellationToken));

    [HttpPost(DeskPaths.NewArticle)]
    [Needs(Permission.WriteOwn)]
    public async Task<IActionResult> New(StoryForm form, FormButton button, Actor actor, CancellationToken cancellationToken)
    {
        if (button.Do != Save)
        {
            return View("Index", await pages.NewAsync(pages.Moved(form, button), actor, cancellationToken));
        }

        var saving = await saver.BeginAsync(form, actor, cancellationToken);
        return saving.Outcome == SaveVersionOutcome.Saved
            ? Redirect($"{DeskPaths.Article(saving.ArticleId!.Value)}?done=StoryBegun")
            : Refuse(saving, await pages.NewAsync(form, actor, cancellationToken));
    }

    [HttpGet("/admin/articles/{id:int}")]
    public async Task<IActionResult> Article(int id, Actor actor, CancellationToken cancellationToken) =>
        await articles.ReadAsync(id, actor, cancellationToken) is { } article
            ? View("Index", await pages.ArticleAsync(article, WritePages.Open(article), actor, cancellationToken))
            : NotFound();

    [HttpPost("/admin/articles/{id:int}")]
    public async Task<IActionResult> Article(int id, StoryForm form, FormButton button, Actor actor, CancellationToken cancellationToken)
    {
        var saving = button.Do == Save ? await saver.SaveAsync(id, form, actor, cancellationToken) : null;
        if (saving?.Outcome == SaveVersionOutcome.Saved)
        {
            return Redirect($"{DeskPaths.Article(id)}?done={saving.Done}");
        }

        if (await articles.ReadAsync(id, actor, cancellationToken) is not { } article)
        {
            return saving?.Outcome == SaveVersionOutcome.Forbidden ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        }

        return saving is null
            ? View("Index", await pages.ArticleAsync(article, pages.Moved(form, button), actor, cancellationToken))
            : Refuse(saving, await pages.ArticleAsync(article, form, actor, cancellationToken));
    }

    /// <summary>The form again, with all that was typed.</summary>
    private ViewResult Refuse(StorySaving saving, WritePage page)
    {
        var view = View("Index", WritePages.Refused(page, saving));
        view.StatusCode = saving.Outcome switch
        {
            SaveVersionOutcome.Forbidden => StatusCodes.Status403Forbidden,
            SaveVersionOutcome.Conflict => StatusCodes.Status409Conflict,
            SaveVersionOutcome.NotFound or SaveVersionOutcome.Refused or SaveVersionOutcome.Saved or SaveVersionOutcome.AlreadyImported =>
                StatusCodes.Status400BadRequest,
        };
        return view;
    }
}
