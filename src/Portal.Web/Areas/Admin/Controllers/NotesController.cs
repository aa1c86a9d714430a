using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Notes on a draft. They stand beside the story's form: what was typed there meanwhile is put aside and taken up again.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
[KeepsForm]
public sealed class NotesController(DeskArticleQuery articles, WritePages pages, Autosaves autosaves, AddNote add, ResolveNote resolve) : AdminController
{
    [HttpPost("/admin/articles/{id:int}/notes")]
    public async Task<IActionResult> Change(int id, StoryForm form, NoteForm said, Actor actor, CancellationToken cancellationToken)
    {
        var outcome = await ChangeAsync(id, said, actor, cancellationToken);
        if (await articles.ReadAsync(id, actor, cancellationToken) is not { } article)
        {
            return outcome == ArticleOutcome.Forbidden ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        }

        var typed = form.Key.Length > 0 ? form : WritePages.Open(article);
        var isTyping = pages.Differs(typed, article);
        return outcome == ArticleOutcome.Done && (!isTyping || await autosaves.KeepAsync(article, typed, actor, cancellationToken))
            ? Redirect($"{DeskPaths.Article(id)}?done={Done(said)}{(isTyping ? $"&autosave={Autosaves.Take}" : "")}#notes")
            : Show(await pages.ArticleAsync(article, typed, actor, cancellationToken), outcome, said);
    }

    private async Task<ArticleOutcome> ChangeAsync(int id, NoteForm said, Actor actor, CancellationToken cancellationToken) =>
        ((said.Resolve ?? said.Reopen) is { } noteId
            ? await resolve.RunAsync(new ResolveNoteRequest(id, noteId, Resolved: said.Resolve is not null), actor, cancellationToken)
            : await add.RunAsync(new AddNoteRequest(id, said.NoteText ?? ""), actor, cancellationToken)).Outcome;

    private static string Done(NoteForm said) =>
        said.Resolve is not null ? "NoteResolved" : said.Reopen is not null ? "NoteReopened" : "NoteAdded";

    /// <summary>Nothing was done, or what was typed is too long to be put aside.</summary>
    private ViewResult Show(WritePage page, ArticleOutcome outcome, NoteForm said)
    {
        var isDone = outcome == ArticleOutcome.Done;
        var view = View("~/Areas/Admin/Views/Write/Index.cshtml", isDone ? page : page with
        {
            NoteDraft = said.NoteText ?? "",
            Problems = [page.Frame.Words["NoteRefused"]],
        });
        view.StatusCode = isDone ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return view;
    }
}
