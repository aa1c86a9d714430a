using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Web.Api;
using Portal.Web.Caching;
using Portal.Web.Views;
using Portal.Web.Views.Shared;

namespace Portal.Web.Controllers;

/// <summary>One page, one address: any other spelling of it (case, slashes, date, a place in a list where there is no list) is answered by one 301.
/// A place that cannot be one, and one behind the end of its list, are not found.</summary>
public sealed class CanonicalPathFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (PathOf(context.Result) is { } path)
        {
            var request = context.HttpContext.Request;
            if (!string.Equals(request.Path.Value, path, StringComparison.Ordinal))
            {
                context.Result = new RedirectResult(path + request.QueryString, permanent: true);
            }
            else if (!ApiProblem.Concerns(request.Path) && PageQuery.Of(request) is { } query && query != PageQuery.First)
            {
                context.Result = context.Result is not ViewResult { Model: IListPage page } ? new RedirectResult(path, permanent: true)
                    : query.IsMalformed || page.List.Cards.Count == 0 ? new NotFoundResult()
                    : context.Result;
            }
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    /// <summary>Null for what has no address of its own.</summary>
    private static string? PathOf(IActionResult result) => result switch
    {
        ViewResult { Model: IPage { CanonicalPath: { } canonical } } => canonical.Split('?')[0],
        DocumentResult { Document.Path: { } path } => path,
        _ => null,
    };
}
