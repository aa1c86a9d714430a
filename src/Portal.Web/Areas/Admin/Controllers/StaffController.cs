using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Staff;
using Portal.Web.Mail;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Who may come in, and as what.</summary>
[Needs(Permission.ManageStaff)]
public sealed class StaffController(StaffQuery staff, StaffPages pages, StaffMails mails) : AdminController
{
    [HttpGet(DeskPaths.Staff)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(pages.List(await staff.ReadAsync(cancellationToken)));

    [HttpGet("/admin/staff/new")]
    public IActionResult New() => View(pages.Invite(new InviteForm(), problem: null));

    [HttpPost("/admin/staff/new")]
    [RequireRecentSignIn]
    public async Task<IActionResult> New(InviteForm form, Actor actor, [FromServices] AddStaff add, CancellationToken cancellationToken)
    {
        var result = await add.RunAsync(form.ToRequest(), actor, cancellationToken);
        return result.Outcome switch
        {
            StaffOutcome.Done => await SentAsync(result, "StaffAdded", cancellationToken),
            StaffOutcome.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
            _ => View(pages.Invite(form, result.Outcome)),
        };
    }

    [HttpGet("/admin/staff/{id:int}")]
    public async Task<IActionResult> Member(int id, Actor actor, CancellationToken cancellationToken) =>
        await staff.FindAsync(id, cancellationToken) is { } member
            ? View(pages.Member(member, await staff.SessionsAsync(id, cancellationToken), actor))
            : NotFound();

    [HttpPost("/admin/staff/{id:int}/roles")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Roles(int id, RolesForm form, Actor actor, [FromServices] SetStaffGrants set, CancellationToken cancellationToken) =>
        Answer(await set.RunAsync(id, form.ToGrants(), actor, cancellationToken), id, "GrantsChanged");

    [HttpPost("/admin/staff/{id:int}/disable")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Disable(int id, Actor actor, [FromServices] SetStaffDisabled set, CancellationToken cancellationToken) =>
        Answer(await set.RunAsync(id, disabled: true, actor, cancellationToken), id, "StaffDisabled");

    [HttpPost("/admin/staff/{id:int}/enable")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Enable(int id, Actor actor, [FromServices] SetStaffDisabled set, CancellationToken cancellationToken) =>
        Answer(await set.RunAsync(id, disabled: false, actor, cancellationToken), id, "StaffEnabled");

    [HttpPost("/admin/staff/{id:int}/reset-second-factor")]
    [RequireRecentSignIn]
    public async Task<IActionResult> ResetSecondFactor(int id, Actor actor, [FromServices] ResetSecondFactor reset, CancellationToken cancellationToken) =>
        Answer(await reset.RunAsync(id, actor, cancellationToken), id, "SecondFactorReset");

    [HttpPost("/admin/staff/{id:int}/link")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Link(int id, Actor actor, [FromServices] IssueLink issue, CancellationToken cancellationToken)
    {
        var result = await issue.RunAsync(id, actor, cancellationToken);
        return result.Outcome == StaffOutcome.Done ? await SentAsync(result, "LinkSent", cancellationToken) : Answer(result.Outcome, id, "");
    }

    private IActionResult Answer(StaffOutcome outcome, int id, string done) => outcome switch
    {
        StaffOutcome.Done => Redirect($"{DeskPaths.Member(id)}?done={done}"),
        StaffOutcome.NotFound => NotFound(),
        StaffOutcome.Forbidden or StaffOutcome.OwnAccount => StatusCode(StatusCodes.Status403Forbidden),
        _ => BadRequest(),
    };

    /// <summary>The link goes by mail or, where no mail leaves, is shown this once.</summary>
    private async Task<IActionResult> SentAsync(StaffResult result, string done, CancellationToken cancellationToken)
    {
        var member = (await staff.FindAsync(result.StaffId!.Value, cancellationToken))!;
        return mails.Send(member, result.LinkKey!)
            ? Redirect($"{DeskPaths.Member(member.StaffId)}?done={done}")
            : View("Link", pages.Link(member, result.LinkKey!));
    }
}
