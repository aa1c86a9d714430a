using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Staff;

namespace Portal.Web.Security;

/// <summary>Finds out by the cookie who asks, with every request anew; sends to the sign-in page whom nobody knows.</summary>
public sealed class DeskAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionQuery sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Desk";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // The page that says that something failed goes on with whom the failed one knew, if it came so far.
        if (!Request.Path.StartsWithSegments(DeskPaths.Home, StringComparison.Ordinal) || DeskCookie.Read(Request) is not { } key
            || Context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return AuthenticateResult.NoResult();
        }

        var open = await sessions.ReadAsync(key, Address(Context), Context.RequestAborted);
        if (open is null)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(new DeskVisit(key, open.Session, open.Member, open.Actor));
        return open.Session.IsComplete ? AuthenticateResult.Success(new AuthenticationTicket(Principal(open.Member), SchemeName)) : AuthenticateResult.NoResult();
    }

    /// <summary>A page leads to the sign-in page and back; a form that is sent too late is told so, since it cannot come back by itself, and
    /// so is a script, which asks for JSON.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if ((HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)) && !ScriptRequest.Is(Request))
        {
            Response.Redirect(DeskPaths.SignInFor(Request.Path + Request.QueryString));
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    /// <summary>From where a request comes, as far as the server can tell.</summary>
    public static string? Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return (address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString();
    }

    private static ClaimsPrincipal Principal(StaffMember member) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, member.StaffId.ToString(CultureInfo.InvariantCulture)), new Claim(ClaimTypes.Name, member.Name)], SchemeName));
}
