using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Security;

/// <summary>See <see cref="RequireRecentSignInAttribute"/>. The page that asks holds every field of the form, so that nothing is lost.</summary>
public sealed class RecentSignInFilter(CheckPassword check, DeskFrames frames, IModelMetadataProvider metadata, TimeProvider clock) : IAsyncActionFilter
{
    public const string Password = "confirm-password";

    private static readonly string[] OwnFields = [Password, "__RequestVerificationToken"];

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var visit = http.Features.Get<DeskVisit>()!;
        if (clock.GetUtcNow().UtcDateTime - visit.Session.ConfirmedAtUtc < StaffSession.Recent)
        {
            await next();
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var given = form[Password].ToString();
        var result = given.Length == 0
            ? null
            : await check.ConfirmAsync(visit.Session.StaffSessionId, given, visit.Actor, http.RequestAborted);
        if (result?.Outcome == SignInOutcome.SignedIn)
        {
            await next();
            return;
        }

        var frame = frames.Make();
        var fields = form.Where(field => !OwnFields.Contains(field.Key, StringComparer.Ordinal))
            .SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))).ToList();
        context.Result = new ViewResult
        {
            ViewName = "Confirm",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary(metadata, context.ModelState)
            {
                Model = new ConfirmPage(frame, http.Request.Path, fields, result is null ? null : SignInText.Problem(frame.Words, result)),
            },
        };
    }
}
