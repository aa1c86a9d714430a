using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Api;
using Portal.Web.Caching;
using Portal.Web.Hosting;
using Portal.Web.Views;
using Portal.Web.Views.Error;

namespace Portal.Web.Controllers;

/// <summary>What is shown when nothing else can be. Reached only from inside, by the pipeline.</summary>
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorController(
    PageFrames frames, LatestNews latest, RedirectQuery redirects, ILogger<ErrorController> logger) : Controller
{
    public const string Path = "/error/{0}";

    public const string Failure = "/error/500";

    // Without a parameter for the status: binding it would read the form, which may be what could not be read.
    [Route("/error/{status:int}")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var status = original is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null
            ? StatusCodes.Status404NotFound
            : Response.StatusCode;

        if (status == StatusCodes.Status404NotFound && original is not null
            && await redirects.ReadAsync(original.OriginalPath, original.OriginalQueryString ?? "", cancellationToken) is { } target)
        {
            return RedirectPermanent(target);
        }

        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } failure && DatabaseFailure.IsOne(failure))
        {
            DatabaseFailure.Tell(logger, failure);
            status = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = DatabaseFailure.RetryAfterSeconds;
        }

        if (PathOf(original) is { } asked && ApiProblem.Concerns(asked))
        {
            return new ApiProblem(status);
        }

        Response.StatusCode = status;
        var frame = Frame(original?.OriginalPath);
        return View(new ErrorPage(frame, status, CorrelationId.Of(HttpContext), await latest.ReadAsync(frame, status, cancellationToken)));
    }

    /// <summary>What was asked for; null where nobody can say.</summary>
    private string? PathOf(IStatusCodeReExecuteFeature? original) =>
        original?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;

    /// <summary>That of the edition or section which the address lies in, so that its readers are answered in their language.</summary>
    private PageFrame Frame(string? path) =>
        path is not null && Place.Around(frames.Site, path) is { } place ? frames.Of(place.Edition, place.Section) : frames.Main();
}
