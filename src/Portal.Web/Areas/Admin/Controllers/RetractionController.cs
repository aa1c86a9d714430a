using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Publish;
using Portal.Web.Hosting;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Corrections and withdrawal: what readers are told was wrong.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
[KeepsForm]
public sealed class RetractionController(DeskArticleQuery articles, PublishPages pages, PublishAnswers answers) : AdminController
{
    [HttpPost("/admin/articles/{id:int}/publish/correct")]
    public async Task<IActionResult> Correct(int id, PublishForm form, Actor actor, [FromServices] CorrectArticle act, CancellationToken cancellationToken)
    {
        var request = new CorrectArticleRequest(id, form.Kind, form.PlainText) { Revision = form.Base, Substantive = !form.Minor };
        var answer = ActAnswer.Of(await act.RunAsync(request, actor, cancellationToken));
        return answer.Outcome == ArticleOutcome.Done
            ? Redirect($"{DeskPaths.Publish(id)}?done={PublishAnswers.Done(PublishAct.Correct)}")
            : await answers.RefuseAsync(this, PublishAct.Correct, id, form, actor, answer, cancellationToken);
    }

    /// <summary>The checklist is shown this once; what it says stays on record.</summary>
    [HttpPost("/admin/articles/{id:int}/publish/withdraw")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Withdraw(
        int id, PublishForm form, Actor actor, [FromServices] WithdrawArticle act, [FromServices] IOptions<SiteOptions> site, CancellationToken cancellationToken)
    {
        var result = await act.RunAsync(new WithdrawArticleRequest(id, form.PlainText) { Revision = form.Base }, actor, cancellationToken);
        return result.TakenDown is not { } taken
            ? await answers.RefuseAsync(this, PublishAct.Withdraw, id, form, actor, ActAnswer.Of(result), cancellationToken)
            : await articles.ReadAsync(id, actor, cancellationToken) is { } article
                ? View("~/Areas/Admin/Views/Publish/Withdrawn.cshtml", await pages.WithdrawnAsync(article, taken, site.Value, cancellationToken))
                : Redirect(DeskPaths.Home);
    }
}
