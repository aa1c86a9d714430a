using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Web.Views;

namespace Portal.Web.Caching;

/// <summary>Hands what a page shows to whoever stores it.</summary>
public sealed class PageFeatureFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ViewResult { Model: IPage { Shows: { } tags } page })
        {
            context.HttpContext.Features.Set(new PageFeature([CacheTags.Frame, .. tags.Distinct()], page.TrueUntilUtc, page.IsFront));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
