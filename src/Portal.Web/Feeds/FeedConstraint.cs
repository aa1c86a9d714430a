using Portal.Links;

namespace Portal.Web.Feeds;

/// <summary>Matches addresses whose last segment is the name of a feed: {path:feed}.</summary>
public sealed class FeedConstraint : IRouteConstraint
{
    public const string Name = "feed";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string path && FeedFormats.Parse(path.TrimEnd('/')[(path.TrimEnd('/').LastIndexOf('/') + 1)..]) is not null;
}
