using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Web.Caching;
using Portal.Web.Views;
using Portal.Web.Views.Shared;

namespace Portal.Web.Controllers;

/// <summary>One page, one address: any other spelling of it (case, slashes, date, a place in a list where there is no list) is answered by one 301.</summary>
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
            else if (context.Result is not ViewResult { Model: IListPage } && !PageQuery.Of(request).IsFirst)
            {
                context.Result = new RedirectResult(path, permanent: true);
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
