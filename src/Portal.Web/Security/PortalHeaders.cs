namespace Portal.Web.Security;

/// <summary>The headers that tell browsers what pages of the portal may do: show themselves and nothing else.</summary>
public static class PortalHeaders
{
    // What somebody would miss if it were taken from them. Pages run no script, so a longer list forbids nothing more, and every page carries it.
    private static readonly string[] Features = ["camera", "geolocation", "microphone", "payment", "usb"];

    private static readonly int HstsSeconds = (int)TimeSpan.FromDays(365).TotalSeconds;

    public static void UsePortalHeaders(this WebApplication app)
    {
        var headers = new HeaderPolicyCollection()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self();
                csp.AddFormAction().Self();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
            })
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddCustomHeader("Permissions-Policy", string.Join(", ", Features.Select(feature => $"{feature}=()")))
            .RemoveServerHeader();
        if (!app.Environment.IsDevelopment())
        {
            // Said behind a proxy that ends TLS too, where the request itself is not HTTPS; over plain HTTP browsers ignore it (RFC 6797, 8.1).
            headers.AddCustomHeader("Strict-Transport-Security", $"max-age={HstsSeconds}");
        }

        app.UseSecurityHeaders(headers);
    }
}
