namespace Portal.Web.Security;

/// <summary>While nobody has an account, every address of the desk says how to open the first one and nothing else.</summary>
public sealed class FirstAdministratorMiddleware(RequestDelegate next, KnownStaff known)
{
    public const string Path = "/admin/first-administrator";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!await known.AnyAsync(context.RequestAborted))
        {
            context.Request.Path = Path;
            context.Request.Method = HttpMethods.Get;
        }

        await next(context);
    }
}
