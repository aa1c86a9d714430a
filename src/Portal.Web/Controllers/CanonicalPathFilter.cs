using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Web.Views;

namespace Portal.Web.Controllers;

/// <summary>One page, one address: any other spelling of it (case, slashes, date) is answered by one 301.</summary>
public sealed class CanonicalPathFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ViewResult { Model: IPage { CanonicalPath: { } canonical } })
        {
            var request = context.HttpContext.Request;
            var path = canonical.Split('?')[0];
            if (!string.Equals(request.Path.Value, path, StringComparison.Ordinal))
            {
                context.Result = new RedirectResult(path + request.QueryString, permanent: true);
            }
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
