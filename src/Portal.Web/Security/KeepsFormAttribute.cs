using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Portal.Web.Security;

/// <summary>
/// Takes a form that <see cref="KeptForms"/> has carried here as if it had just been sent. Its pages say whose form it is by
/// &lt;form-writer /&gt;. A sealed form proves by itself that it came from a page of this person, so that it gets a fresh token.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class KeepsFormAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before anybody looks into the form.</summary>
    public int Order => -2000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType || http.Features.Get<DeskVisit>() is not { IsComplete: true } visit)
        {
            return;
        }

        if (await KeptForms.ReadAsync(http) is not { } sent)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (sent[KeptForms.Field].ToString() is { Length: > 0 } text)
        {
            context.Result = Take(http, visit, text);
        }
        else if (sent[KeptForms.Writer].ToString() is { Length: > 0 } && !IsOwn(http, visit, sent))
        {
            // Somebody else has signed in since the page was made; what was typed is not theirs.
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    private static bool IsOwn(HttpContext http, DeskVisit visit, IFormCollection sent) =>
        Forms(http).WriterIn(sent) is not { } writer || writer == visit.Member.StaffId;

    /// <returns>Null when the form is taken.</returns>
    private static StatusCodeResult? Take(HttpContext http, DeskVisit visit, string text)
    {
        if (Forms(http).Open(text) is not { } kept || !string.Equals(kept.Path, http.Request.Path, StringComparison.Ordinal))
        {
            return new StatusCodeResult(StatusCodes.Status400BadRequest);
        }

        if (kept.StaffId != visit.Member.StaffId)
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        var fields = KeptForms.FieldsOf(kept);
        fields[KeptForms.Writer] = Forms(http).WriterOf(kept.StaffId);
        fields[KeptForms.Token] = http.RequestServices.GetRequiredService<IAntiforgery>().GetTokens(http).RequestToken;
        http.Request.Form = new FormCollection(fields);
        return null;
    }

    private static KeptForms Forms(HttpContext http) => http.RequestServices.GetRequiredService<KeptForms>();
}
