using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Links;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.SignIn;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>The way in: password and code, or a passkey.</summary>
[AllowAnonymous]
[EnableRateLimiting(DoorLimit.Policy)]
public sealed class SignInController(DeskFrames frames, DeskCookie cookie, KeptForms forms) : AdminController
{
    private string? Address => DeskAuthentication.Address(HttpContext);

    private string Device => Request.Headers.UserAgent.ToString();

    [HttpGet(DeskPaths.SignIn)]
    [DisableRateLimiting]
    public IActionResult Password(string? @return) => View(new PasswordPage(frames.Make(), DeskPaths.ReturnTo(@return), "", Problem: null));

    [HttpPost(DeskPaths.SignIn)]
    public async Task<IActionResult> Password(SignInForm form, [FromServices] CheckPassword check, CancellationToken cancellationToken)
    {
        var result = await check.RunAsync(new CheckPasswordRequest(form.Email, form.Password, Address, Device), cancellationToken);
        return Answer(
            result, form.Return, form.Kept, problem => View(new PasswordPage(frames.Make(), DeskPaths.ReturnTo(form.Return), form.Email, problem, form.Kept)));
    }

    [HttpGet(DeskPaths.Code)]
    [DisableRateLimiting]
    public IActionResult Code(DeskVisit? visit, string? @return) => visit is { IsComplete: false }
        ? View(new CodePage(frames.Make(), DeskPaths.ReturnTo(@return), Problem: null))
        : Redirect(DeskPaths.SignInFor(DeskPaths.ReturnTo(@return)));

    [HttpPost(DeskPaths.Code)]
    public async Task<IActionResult> Code(CodeForm form, DeskVisit? visit, [FromServices] CheckCode check, CancellationToken cancellationToken)
    {
        var result = visit is { IsComplete: false }
            ? await check.RunAsync(visit.Key, form.Code, Address, cancellationToken)
            : new SignInAnswer(SignInOutcome.Expired);
        return result.Outcome == SignInOutcome.Expired
            ? Expired(form)
            : Answer(result, form.Return, form.Kept, problem => View(new CodePage(frames.Make(), DeskPaths.ReturnTo(form.Return), problem, form.Kept)));
    }

    [HttpPost("/admin/sign-in/passkey/question")]
    public async Task<IActionResult> PasskeyQuestion([FromServices] Passkeys passkeys) => Json(await passkeys.AskAsync(HttpContext));

    [HttpPost("/admin/sign-in/passkey")]
    public async Task<IActionResult> Passkey(
        PasskeyAnswer answer, string? @return, string? kept, [FromServices] Passkeys passkeys, [FromServices] SignInByPasskey signIn, CancellationToken cancellationToken)
    {
        var passkey = await passkeys.CheckAsync(answer, HttpContext);
        var result = passkey is null
            ? new SignInAnswer(SignInOutcome.Wrong)
            : await signIn.RunAsync(StaffStore.HashOf(passkey.CredentialId), StoredPasskey.Write(passkey), Address, Device, cancellationToken);
        return Answer(
            result, @return, kept, problem => View("Password", new PasswordPage(frames.Make(), DeskPaths.ReturnTo(@return), "", problem, kept)));
    }

    [HttpPost("/admin/sign-out")]
    [DisableRateLimiting]
    public async Task<IActionResult> Leave(DeskVisit? visit, [FromServices] EndSessions end, CancellationToken cancellationToken)
    {
        if (visit is not null)
        {
            await end.RunAsync(visit.Session.StaffSessionId, except: null, visit.Actor, cancellationToken);
        }

        cookie.Delete(Response);
        return Redirect(DeskPaths.SignIn);
    }

    private IActionResult Expired(CodeForm form)
    {
        var frame = frames.Make();
        return form.Kept is null
            ? Redirect(DeskPaths.SignInFor(DeskPaths.ReturnTo(form.Return)))
            : View("Password", new PasswordPage(frame, DeskPaths.ReturnTo(form.Return), "", frame.Words["SignInExpired"], form.Kept));
    }

    private IActionResult Answer(SignInAnswer result, string? back, string? kept, Func<string, ViewResult> refuse)
    {
        if (result.SessionKey is { } key)
        {
            cookie.Write(Response, key);
            return result.Outcome == SignInOutcome.SignedIn ? GoOn(back, kept) : AskForCode(back, kept);
        }

        var page = refuse(SignInText.Problem(frames.Make().Words, result));
        page.StatusCode = result.Outcome == SignInOutcome.Delayed ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
        return page;
    }

    /// <summary>A form that waited is sent on as it is (307): whose it is and what becomes of it is for its own page to say.</summary>
    private IActionResult GoOn(string? back, string? kept) =>
        forms.Open(kept) is { } form ? RedirectPreserveMethod(form.Path) : Redirect(DeskPaths.ReturnTo(back));

    private IActionResult AskForCode(string? back, string? kept)
    {
        var target = DeskPaths.ReturnTo(back);
        return kept is null
            ? Redirect($"{DeskPaths.Code}?return={Uri.EscapeDataString(target)}")
            : View("Code", new CodePage(frames.Make(), target, Problem: null, kept));
    }
}
