using Microsoft.AspNetCore.Mvc;
using Portal.Bulk;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.ArticleList;
using Portal.Web.Areas.Admin.Views.Bulk;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>One act on many stories: chosen in their list, tried, and then done.</summary>
[Needs(Permission.Publish, Permission.Withdraw)]
[KeepsForm]
public sealed class BulkController(BulkQuery bulk, BulkPages pages, IHostApplicationLifetime host) : AdminController
{
    private const string Page = "~/Areas/Admin/Views/Bulk/Show.cshtml";

    [HttpPost(DeskPaths.Bulk)]
    public async Task<IActionResult> Plan(
        ArticleListForm list, BulkForm form, Actor actor, [FromServices] PlanBulk act, [FromServices] ArticlesQuery articles,
        [FromServices] StaffQuery staff, [FromServices] ArticleListPages lists, CancellationToken cancellationToken)
    {
        if (ArticleListRequest.EditionsOf(actor, lists.Site).FirstOrDefault(one => list.Edition is null || one.Slug == list.Edition) is not { } edition)
        {
            return NotFound();
        }

        var request = ArticleListRequest.Of(list, edition, actor);
        var plan = await act.RunAsync(new PlanBulkRequest(form.Act, request.Filter, form.Items, form.Tag, form.Target), actor, cancellationToken);
        if (plan.Outcome is PlanBulkOutcome.Planned or PlanBulkOutcome.Forbidden)
        {
            return plan.Outcome == PlanBulkOutcome.Planned ? Redirect(DeskPaths.BulkRun(plan.BulkRunId)) : StatusCode(StatusCodes.Status403Forbidden);
        }

        var names = request.SeesAll ? await staff.NamesAsync(cancellationToken) : [];
        var page = lists.Make(list, request, await articles.ReadAsync(request.Filter, DeskKey.Parse(list.After), cancellationToken), names, actor, form);
        var view = View("~/Areas/Admin/Views/ArticleList/Index.cshtml", page with { Problems = [page.Frame.Words.Format($"Bulk{plan.Outcome}", BulkRun.Most)] });
        view.StatusCode = StatusCodes.Status400BadRequest;
        return view;
    }

    [HttpGet(DeskPaths.Bulk + "/{id:int}")]
    public async Task<IActionResult> Show(int id, Actor actor, CancellationToken cancellationToken) =>
        await bulk.ReadAsync(id, actor, cancellationToken) is { } view ? View(Page, pages.Make(view)) : NotFound();

    [HttpPost(DeskPaths.Bulk + "/{id:int}/run")]
    public Task<IActionResult> Run(int id, string? reason, Actor actor, [FromServices] RunBulk act) =>
        RunAsync(id, [BulkAct.AddTag, BulkAct.RemoveTag, BulkAct.Move], reason, actor, act);

    [HttpPost(DeskPaths.Bulk + "/{id:int}/withdraw")]
    [RequireRecentSignIn]
    public Task<IActionResult> Withdraw(int id, string? reason, Actor actor, [FromServices] RunBulk act) =>
        RunAsync(id, [BulkAct.Withdraw], reason, actor, act);

    /// <summary>Goes on when the browser has gone: what was begun is not left half done.</summary>
    private async Task<IActionResult> RunAsync(int id, IReadOnlyList<BulkAct> acts, string? reason, Actor actor, RunBulk act)
    {
        var text = (reason ?? "").ReplaceLineEndings("\n").Trim();
        var outcome = await act.RunAsync(new RunBulkRequest(id, acts, text), actor, host.ApplicationStopping);
        if (outcome != RunBulkOutcome.ReasonRefused)
        {
            return outcome == RunBulkOutcome.NotFound ? NotFound() : Redirect(DeskPaths.BulkRun(id));
        }

        if (await bulk.ReadAsync(id, actor, host.ApplicationStopping) is not { } run)
        {
            return NotFound();
        }

        var view = View(Page, pages.Make(run, text, "RefusedReason"));
        view.StatusCode = StatusCodes.Status400BadRequest;
        return view;
    }
}
