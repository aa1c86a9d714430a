using Portal.Web.Jobs;

namespace Portal.Web.Search;

/// <summary>Matches segments that editions beside the main one begin with: {edition:edition}. A section of the same shape is left to others.</summary>
public sealed class EditionConstraint(CurrentSite site) : IRouteConstraint
{
    public const string Name = "edition";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string slug && site.Site.Find(slug.ToLowerInvariant()) is not null;
}
