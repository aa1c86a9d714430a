using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Web.Hosting;

namespace Portal.Web.Security;

/// <summary>The one cookie that says who asks. Readers never get it: it is sent below the desk's address only.</summary>
public sealed class DeskCookie(IOptions<SiteOptions> site)
{
    private const string Name = "portal-desk";

    /// <summary>True where the site is reached by HTTPS, though a proxy may end it.</summary>
    public bool IsSecure { get; } = site.Value.BaseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    public void Write(HttpResponse response, string key) => response.Cookies.Append(Name, key, Options());

    public void Delete(HttpResponse response) => response.Cookies.Delete(Name, Options());

    // Lax, so that a link in a mail finds whoever is signed in; forms have tokens of their own.
    private CookieOptions Options() =>
        new() { Path = DeskPaths.Home, HttpOnly = true, Secure = IsSecure, SameSite = SameSiteMode.Lax, IsEssential = true };
}
