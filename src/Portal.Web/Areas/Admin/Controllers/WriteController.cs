using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Templates;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Where stories are written: one form for new ones and for those that exist.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
[KeepsForm]
public sealed class WriteController(DeskArticleQuery articles, WritePages pages, StorySaver saver, StoryComparer comparer, Autosaves autosaves)
    : AdminController
{
    [HttpGet(DeskPaths.NewArticle)]
    [Needs(Permission.WriteOwn)]
    public async Task<IActionResult> New(
        string? home, string? autosave, int? template, Actor actor, [FromServices] TemplatesQuery templates, CancellationToken cancellationToken)
    {
        var unsaved = autosave is null ? null : await autosaves.FindNewAsync(autosave, actor, cancellationToken);
        var known = await templates.ReadAsync(cancellationToken);
        var begun = known.FirstOrDefault(one => one.StoryTemplateId == template) is { } chosen ? pages.Begin(actor, home, chosen) : pages.Begin(actor, home);
        var page = await pages.NewAsync(unsaved ?? begun, actor, cancellationToken);
        return View("Index", unsaved is null
            ? page with { Autosaves = await autosaves.OffersAsync(actor, cancellationToken), Templates = [.. known.Select(one => (one.Name, $"{DeskPaths.NewArticle}?template={one.StoryTemplateId}"))] }
            : WritePages.Taken(page));
    }

    [HttpPost(DeskPaths.NewArticle)]
    [Needs(Permission.WriteOwn)]
    public async Task<IActionResult> New(StoryForm form, FormButton button, Actor actor, CancellationToken cancellationToken)
    {
        if (button.Do != FormButton.Save)
        {
            var page = await pages.NewAsync(await pages.MovedAsync(form, button, cancellationToken), actor, cancellationToken);
            return View("Index", await pages.FoundAsync(page, button, cancellationToken));
        }

        var saving = await saver.BeginAsync(form, actor, cancellationToken);
        return saving.Outcome == SaveVersionOutcome.Saved
            ? Redirect($"{DeskPaths.Article(saving.ArticleId!.Value)}?done=StoryBegun")
            : Refuse(saving, await pages.NewAsync(form, actor, cancellationToken));
    }

    [HttpGet("/admin/articles/{id:int}")]
    public async Task<IActionResult> Article(int id, string? autosave, Actor actor, CancellationToken cancellationToken)
    {
        if (await articles.ReadAsync(id, actor, cancellationToken) is not { } article)
        {
            return NotFound();
        }

        var unsaved = await autosaves.FindAsync(article, actor, cancellationToken);
        var isTaken = autosave == Autosaves.Take && unsaved is not null;
        var page = await pages.ArticleAsync(article, isTaken ? unsaved! : WritePages.Open(article), actor, cancellationToken);
        return View("Index", isTaken ? WritePages.Taken(page) : await OfferedAsync(page, article, autosave == Autosaves.Look ? unsaved : null, actor, cancellationToken));
    }

    [HttpPost("/admin/articles/{id:int}")]
    public async Task<IActionResult> Article(int id, StoryForm form, FormButton button, Actor actor, CancellationToken cancellationToken)
    {
        form = await comparer.ResolveAsync(id, form, button, cancellationToken);
        var saving = button.Do == FormButton.Save ? await saver.SaveAsync(id, form, actor, cancellationToken) : null;
        return saving?.Outcome == SaveVersionOutcome.Saved
            ? Redirect($"{DeskPaths.Article(id)}?done={saving.Done}")
            : await AgainAsync(id, form, button, saving, actor, cancellationToken);
    }

    /// <summary>Decides findings. What was typed is saved first, since deciding them makes a version of its own.</summary>
    [HttpPost("/admin/articles/{id:int}/findings")]
    public async Task<IActionResult> Findings(
        int id, StoryForm form, FindingsForm findings, Actor actor, [FromServices] ResolveFindings resolve, CancellationToken cancellationToken)
    {
        var saving = await saver.SaveAsync(id, form, actor, cancellationToken);
        if (saving.Outcome != SaveVersionOutcome.Saved || await articles.ReadAsync(id, actor, cancellationToken) is not { } article)
        {
            return await AgainAsync(id, form, new FormButton(), saving, actor, cancellationToken);
        }

        var result = await resolve.RunAsync(
            new ResolveFindingsRequest(id, saving.Revision, findings.Decisions(article.Version)), actor, cancellationToken);
        return Redirect($"{DeskPaths.Article(id)}?done={(result.Outcome == ArticleOutcome.Done ? "FindingsResolved" : "FindingStays")}#findings");
    }

    [HttpPost(DeskPaths.DropAutosave)]
    public async Task<IActionResult> Drop(string? key, Actor actor, [FromServices] DropAutosave drop, CancellationToken cancellationToken)
    {
        await drop.RunAsync(key ?? "", actor, cancellationToken);
        return Redirect($"{(int.TryParse(key, out var id) ? DeskPaths.Article(id) : DeskPaths.NewArticle)}?done=AutosaveDropped");
    }

    private async Task<WritePage> OfferedAsync(
        WritePage page, DeskArticle article, StoryForm? shown, Actor actor, CancellationToken cancellationToken) => page with
        {
            Autosaves = page.MayWrite && await autosaves.OfferAsync(article.Article.ArticleId, actor, cancellationToken) is { } offer ? [offer] : [],
            AutosaveChanges = shown is null ? [] : pages.Changes(article, shown),
        };

    /// <summary>The page again, with all that was typed: because a small button was pressed, or because the form was not taken.</summary>
    private async Task<IActionResult> AgainAsync(
        int id, StoryForm form, FormButton button, StorySaving? saving, Actor actor, CancellationToken cancellationToken)
    {
        if (await articles.ReadAsync(id, actor, cancellationToken) is not { } article)
        {
            return saving?.Outcome == SaveVersionOutcome.Forbidden ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        }

        if (saving?.Outcome == SaveVersionOutcome.Conflict)
        {
            return With(View("Conflict", await comparer.CompareAsync(article, form, cancellationToken)), StatusCodes.Status409Conflict);
        }

        var page = await pages.ArticleAsync(article, await pages.MovedAsync(form, button, cancellationToken), actor, cancellationToken);
        return saving is null ? View("Index", await pages.FoundAsync(page, button, cancellationToken)) : Refuse(saving, page);
    }

    private ViewResult Refuse(StorySaving saving, WritePage page) => With(
        View("Index", WritePages.Refused(page, saving)),
        saving.Outcome == SaveVersionOutcome.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest);

    private static ViewResult With(ViewResult view, int status)
    {
        view.StatusCode = status;
        return view;
    }
}
