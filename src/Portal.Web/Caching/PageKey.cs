using Portal.Web.Api;
using Portal.Web.Controllers;

namespace Portal.Web.Caching;

/// <summary>What tells one page from another: the path and the place in a list, and for programs what they ask to have listed. Any other query makes no page of its own.</summary>
public static class PageKey
{
    public static string Of(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        return !request.QueryString.HasValue ? path
            : ApiProblem.Concerns(request.Path) ? path + ApiQuery.Of(request)
            : path + PageQuery.Of(request);
    }
}
