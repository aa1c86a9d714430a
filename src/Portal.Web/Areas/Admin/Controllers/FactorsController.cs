using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Factors;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What signs one in besides a password: an authenticator app with recovery codes, and passkeys.</summary>
public sealed class FactorsController(DeskFrames frames, SetOwnAccount own) : AdminController
{
    [HttpGet("/admin/account/authenticator")]
    public IActionResult Authenticator(DeskVisit visit)
    {
        var frame = frames.Make();
        return View(AuthenticatorPage.Of(frame, Totp.NewKey(), visit.Member.Email, problem: null));
    }

    [HttpPost("/admin/account/authenticator")]
    [RequireRecentSignIn]
    public async Task<IActionResult> Authenticator(AuthenticatorForm form, DeskVisit visit, CancellationToken cancellationToken)
    {
        var frame = frames.Make();
        if (!Totp.IsKey(form.Key))
        {
            return BadRequest();
        }

        return await own.SetAuthenticatorAsync(form.Key, form.Code, visit.Actor, cancellationToken) is { } codes
            ? View("RecoveryCodes", new RecoveryCodesPage(frame, codes))
            : View(AuthenticatorPage.Of(frame, form.Key, visit.Member.Email, frame.Words["CodeWrong"]));
    }

    [HttpPost("/admin/account/authenticator/remove")]
    [RequireRecentSignIn]
    public async Task<IActionResult> RemoveAuthenticator(Actor actor, CancellationToken cancellationToken)
    {
        await own.RemoveAuthenticatorAsync(actor, cancellationToken);
        return Redirect($"{DeskPaths.Account}?done=AuthenticatorRemoved");
    }

    [HttpPost("/admin/account/recovery-codes")]
    [RequireRecentSignIn]
    public async Task<IActionResult> RecoveryCodes(Actor actor, CancellationToken cancellationToken) =>
        View(new RecoveryCodesPage(frames.Make(), await own.RenewRecoveryCodesAsync(actor, cancellationToken)));

    [HttpPost("/admin/account/passkeys/question")]
    public async Task<IActionResult> PasskeyQuestion(DeskVisit visit, [FromServices] Passkeys passkeys) =>
        Json(await passkeys.AskForNewAsync(visit.Member, HttpContext));

    [HttpPost("/admin/account/passkeys")]
    [RequireRecentSignIn]
    public async Task<IActionResult> AddPasskey(
        PasskeyAnswer answer, string? name, DeskVisit visit, [FromServices] Passkeys passkeys, CancellationToken cancellationToken)
    {
        if (await passkeys.CheckNewAsync(answer, visit.Member, HttpContext) is not { } passkey)
        {
            return BadRequest();
        }

        var called = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim()[..Math.Min(name.Trim().Length, Lengths.Name)];
        await own.AddPasskeyAsync(StaffStore.HashOf(passkey.CredentialId), called, StoredPasskey.Write(passkey), visit.Actor, cancellationToken);
        return Redirect($"{DeskPaths.Account}?done=PasskeyAdded");
    }

    [HttpPost("/admin/account/passkeys/{id:int}/remove")]
    [RequireRecentSignIn]
    public async Task<IActionResult> RemovePasskey(int id, Actor actor, CancellationToken cancellationToken)
    {
        await own.RemovePasskeyAsync(id, actor, cancellationToken);
        return Redirect($"{DeskPaths.Account}?done=PasskeyRemoved");
    }
}
