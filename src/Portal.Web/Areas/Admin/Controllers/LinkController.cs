using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Link;
using Portal.Web.Mail;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>A password chosen through a link in a mail, and the asking for such a link.</summary>
[AllowAnonymous]
[EnableRateLimiting(DoorLimit.Policy)]
public sealed class LinkController(DeskFrames frames, DeskCookie cookie, StaffQuery staff) : AdminController
{
    [HttpGet(DeskPaths.Forgotten)]
    [DisableRateLimiting]
    public IActionResult Forgotten([FromServices] IOptions<MailOptions> mail) =>
        View(new ForgottenPage(frames.Make(), mail.Value.IsOn, IsSent: false));

    [HttpPost(DeskPaths.Forgotten)]
    public IActionResult Forgotten(ForgottenForm form, [FromServices] MailQueue queue, [FromServices] IOptions<MailOptions> mail)
    {
        if (mail.Value.IsOn && StaffRules.IsEmail(form.Email))
        {
            queue.Add(new ForgottenOrder(form.Email, DeskAuthentication.Address(HttpContext)));
        }

        return View(new ForgottenPage(frames.Make(), mail.Value.IsOn, IsSent: true));
    }

    [HttpGet(DeskPaths.Links)]
    [DisableRateLimiting]
    public async Task<IActionResult> Choose([FromQuery] string? key, CancellationToken cancellationToken) =>
        await staff.FindByLinkAsync(key ?? "", cancellationToken) is { IsDisabled: false } member
            ? View(new ChoosePasswordPage(frames.Make(), key!, member.Name, member.Email, Problem: null))
            : Unusable();

    [HttpPost(DeskPaths.Links)]
    public async Task<IActionResult> Choose([FromQuery] string? key, NewPasswordForm form, [FromServices] SetPassword set, CancellationToken cancellationToken)
    {
        if (await staff.FindByLinkAsync(key ?? "", cancellationToken) is not { IsDisabled: false } member)
        {
            return Unusable();
        }

        var result = await set.ByLinkAsync(key!, form.Password, DeskAuthentication.Address(HttpContext), cancellationToken);
        if (result.Outcome == SetPasswordOutcome.Set)
        {
            cookie.Delete(Response);
            return Redirect(DeskPaths.SignIn);
        }

        var frame = frames.Make();
        return result.Fault is { } fault
            ? View(new ChoosePasswordPage(frame, key!, member.Name, member.Email, SignInText.Problem(frame.Words, fault)))
            : Unusable();
    }

    private ViewResult Unusable()
    {
        var page = View("Unusable", new UnusableLinkPage(frames.Make()));
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
