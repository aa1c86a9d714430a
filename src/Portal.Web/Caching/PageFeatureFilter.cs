using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Web.Views;

namespace Portal.Web.Caching;

/// <summary>Hands what a page shows to whoever stores it.</summary>
public sealed class PageFeatureFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (FeatureOf(context.Result) is { } feature)
        {
            context.HttpContext.Features.Set(feature);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    /// <summary>Null for what is not kept.</summary>
    private static PageFeature? FeatureOf(IActionResult result) => result switch
    {
        ViewResult { Model: IPage { Shows: { } tags } page } => new PageFeature([CacheTags.Frame, .. tags.Distinct()], page.TrueUntilUtc, page.IsFront),
        DocumentResult { Document: { IsKept: true } document } => new PageFeature([CacheTags.Frame, .. document.Shows.Distinct()], document.TrueUntilUtc, IsFront: false),
        _ => null,
    };
}
