using Portal.Links;
using Portal.Web.Caching;
using Portal.Web.Hosting;

namespace Portal.Web.Security;

/// <summary>The headers that tell browsers what pages of the portal may do: show themselves and nothing else.</summary>
public static class PortalHeaders
{
    // What somebody would miss if it were taken from them. Pages run hardly any script, all of it ours, so a longer list forbids nothing more, and every page carries it.
    private static readonly string[] Features = ["camera", "geolocation", "microphone", "payment", "usb"];

    private static readonly int HstsSeconds = (int)TimeSpan.FromDays(365).TotalSeconds;

    public static void UsePortalHeaders(this WebApplication app)
    {
        var readers = Headers(app.Environment, isDesk: false);
        var desk = Headers(app.Environment, isDesk: true);
        // The key of a preview stands in its address, which no other site is to learn.
        var previews = Headers(app.Environment, isDesk: false).AddReferrerPolicyNoReferrer().AddCustomHeader("X-Robots-Tag", "noindex, nofollow");
        // Readers of feeds and those who share a story show its photos on pages of their own.
        var photos = Headers(app.Environment, isDesk: false).AddCrossOriginResourcePolicy(policy => policy.CrossOrigin());
        app.UseWhen(context => !IsDesk(context) && !IsPreview(context) && !IsPhoto(context), branch => branch.UseSecurityHeaders(readers));
        app.UseWhen(IsPhoto, branch => branch.UseSecurityHeaders(photos));
        app.UseWhen(IsPreview, branch => branch.UseSecurityHeaders(previews));
        app.UseWhen(IsDesk, branch => branch.UseSecurityHeaders(desk));
    }

    /// <summary>The desk's routes and its own error pages, and its first page while nobody has an account. Nothing of the desk is kept anywhere.</summary>
    public static void UseDesk(this WebApplication app) => app.UseWhen(IsDesk, desk =>
    {
        desk.Use(OpenAsync);
        if (app.Services.GetRequiredService<DeskCookie>().IsSecure)
        {
            desk.Use(ReachBySecureAddress);
        }

        desk.UseExceptionHandler(DatabaseFailure.HandlerTo(Areas.Admin.Controllers.ErrorController.Failure));
        desk.UseStatusCodePagesWithReExecute(Areas.Admin.Controllers.ErrorController.Path);
        desk.Use(KeepNowhereAsync);
        desk.UseMiddleware<FirstAdministratorMiddleware>();
    });

    /// <summary>Nothing that is shown before it is published is kept anywhere either.</summary>
    public static void UsePreviews(this WebApplication app) => app.UseWhen(IsPreview, previews => previews.Use(KeepNowhereAsync));

    /// <summary>A proxy may have ended HTTPS; the framework refuses forms then, whose cookie goes by HTTPS only. What counts is how the site is reached.</summary>
    private static Task ReachBySecureAddress(HttpContext context, RequestDelegate next)
    {
        context.Request.IsHttps = true;
        return next(context);
    }

    private static async Task OpenAsync(HttpContext context, RequestDelegate next)
    {
        await context.RequestServices.GetRequiredService<PortalRoutes>().OpenDeskAsync();
        await next(context);
    }

    private static Task KeepNowhereAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static bool IsDesk(HttpContext context) => context.Request.Path.StartsWithSegments(DeskPaths.Home);

    private static bool IsPhoto(HttpContext context) => context.Request.Path.StartsWithSegments(Paths.Media);

    private static bool IsPreview(HttpContext context) => context.Request.Path.StartsWithSegments(Paths.Previews);

    /// <summary>Scripts are files of our own: readers' pages have one, for pictures; the desk has more, which talk to the server and ask for passkeys.</summary>
    private static HeaderPolicyCollection Headers(IHostEnvironment environment, bool isDesk)
    {
        var features = Features.Select(feature => isDesk && feature.StartsWith("publickey", StringComparison.Ordinal) ? $"{feature}=(self)" : $"{feature}=()");
        var headers = new HeaderPolicyCollection()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self();
                csp.AddScriptSrc().Self();
                if (isDesk)
                {
                    csp.AddConnectSrc().Self();
                }

                csp.AddFormAction().Self();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
            })
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddCustomHeader("Permissions-Policy", string.Join(", ", isDesk ? features.Append("publickey-credentials-create=(self)") : features))
            .RemoveServerHeader();
        if (!environment.IsDevelopment())
        {
            // Said behind a proxy that ends TLS too, where the request itself is not HTTPS; over plain HTTP browsers ignore it (RFC 6797, 8.1).
            headers.AddCustomHeader("Strict-Transport-Security", $"max-age={HstsSeconds}");
        }

        return headers;
    }
}
