using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Staff;

namespace Portal.Web.Security;

/// <summary>
/// The page is for those who hold one of these rights in some edition; whoever else asks is refused and on record. In which edition it
/// has to be is for the act to say, which asks again.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(params Permission[] permissions) : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (context.Result is null && http.Features.Get<DeskVisit>() is { IsComplete: true, Actor: var actor }
            && !permissions.Any(actor.MaySomewhere))
        {
            await http.RequestServices.GetRequiredService<RecordRefusal>()
                .RunAsync($"{http.Request.Method} {http.Request.Path}", actor, http.RequestAborted);
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
