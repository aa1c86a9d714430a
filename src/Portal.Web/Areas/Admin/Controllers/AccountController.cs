using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Account;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>One's own account: language, password, sessions. Codes and passkeys: <see cref="FactorsController"/>.</summary>
public sealed class AccountController(DeskFrames frames, StaffQuery staff, SetOwnAccount own) : AdminController
{
    [HttpGet(DeskPaths.Account)]
    public async Task<IActionResult> Index(DeskVisit visit, CancellationToken cancellationToken) =>
        View(await PageAsync(visit, problem: null, cancellationToken));

    [HttpPost("/admin/account/language")]
    public async Task<IActionResult> Language(LanguageForm form, Actor actor, CancellationToken cancellationToken)
    {
        await own.SetLanguageAsync(form.Language is "zh-Hans" or "en" ? form.Language : null, actor, cancellationToken);
        return Redirect($"{DeskPaths.Account}?done=LanguageChanged");
    }

    [HttpPost("/admin/account/password")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Password(NewPasswordForm form, DeskVisit visit, [FromServices] SetPassword set, CancellationToken cancellationToken)
    {
        var result = await set.ByOwnerAsync(form.Password, visit.Session.StaffSessionId, visit.Actor, cancellationToken);
        return result.Fault is { } fault
            ? View("Index", await PageAsync(visit, SignInText.Problem(frames.Make().Words, fault), cancellationToken))
            : Redirect($"{DeskPaths.Account}?done=PasswordChanged");
    }

    [HttpPost("/admin/account/sessions/{id:int}/end")]
    public async Task<IActionResult> EndSession(int id, Actor actor, [FromServices] EndSessions end, CancellationToken cancellationToken)
    {
        await end.RunAsync(id, except: null, actor, cancellationToken);
        return Redirect($"{DeskPaths.Account}?done=SessionEnded");
    }

    [HttpPost("/admin/account/sessions/end-others")]
    public async Task<IActionResult> EndOtherSessions(DeskVisit visit, [FromServices] EndSessions end, CancellationToken cancellationToken)
    {
        await end.RunAsync(sessionId: null, visit.Session.StaffSessionId, visit.Actor, cancellationToken);
        return Redirect($"{DeskPaths.Account}?done=SessionsEnded");
    }

    private async Task<AccountPage> PageAsync(DeskVisit visit, string? problem, CancellationToken cancellationToken)
    {
        var member = await staff.FindAsync(visit.Member.StaffId, cancellationToken);
        return new AccountPage(
            frames.Make(), member!, await staff.SessionsAsync(visit.Member.StaffId, cancellationToken), visit.Session.StaffSessionId, problem);
    }
}
