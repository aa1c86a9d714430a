using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Error;
using Portal.Web.Areas.Admin.Views.SignIn;
using Portal.Web.Caching;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What the desk shows when nothing else can be. Reached only from inside, by the pipeline.</summary>
[Area("Admin")]
[AllowAnonymous]
[Streamed]
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorController(DeskFrames frames, KeptForms forms, ILogger<ErrorController> logger) : Controller
{
    public const string Path = "/admin/error/{0}";

    public const string Failure = "/admin/error/500";

    // Without parameters: binding them would read the form, which may be what could not be read.
    [Route("/admin/error/{status:int}")]
    public async Task<IActionResult> Show()
    {
        var shown = Status();
        Response.StatusCode = shown;
        if (ScriptRequest.Is(Request))
        {
            return Answer(new DeskErrorPage(frames.Make(), shown));
        }

        return shown != StatusCodes.Status413PayloadTooLarge && await forms.KeepAsync(HttpContext) is { } kept
            ? Kept(kept, shown)
            : View(new DeskErrorPage(frames.Make(), shown));
    }

    private int Status()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is not { } failure)
        {
            return HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? StatusCodes.Status404NotFound : Response.StatusCode;
        }

        if (!DatabaseFailure.IsOne(failure))
        {
            return StatusCodes.Status500InternalServerError;
        }

        DatabaseFailure.Tell(logger, failure);
        Response.Headers.RetryAfter = DatabaseFailure.RetryAfterSeconds;
        return StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>A form that holds somebody's work: it is sent again by whose it is, once they have signed in.</summary>
    private ViewResult Kept(string kept, int status)
    {
        var form = forms.Open(kept)!;
        var frame = frames.Make();
        var visit = HttpContext.Features.Get<DeskVisit>();
        if (visit is { IsComplete: true } && visit.Member.StaffId == form.StaffId)
        {
            return View("Kept", new KeptPage(frame, form.Path, kept, status, KeptForms.TextOf(form)));
        }

        if (visit is null && status >= StatusCodes.Status500InternalServerError)
        {
            // Who asks could not be looked up. The form says by itself whose it is, when it comes again; its text is shown to nobody.
            return View("Kept", new KeptPage(frame, form.Path, kept, status, Text: null));
        }

        var problem = status switch
        {
            StatusCodes.Status429TooManyRequests => frame.Words["TooManyText"],
            StatusCodes.Status403Forbidden => frame.Words["KeptForAnother"],
            _ => frame.Words["KeptSignIn"],
        };
        return View("~/Areas/Admin/Views/SignIn/Password.cshtml", new PasswordPage(frame, DeskPaths.ReturnTo(form.Path), "", problem, kept));
    }

    /// <summary>The same for a script (RFC 9457).</summary>
    private static ObjectResult Answer(DeskErrorPage page) =>
        new(new ProblemDetails { Status = page.Status, Title = page.Title, Detail = page.Text }) { StatusCode = page.Status };
}
