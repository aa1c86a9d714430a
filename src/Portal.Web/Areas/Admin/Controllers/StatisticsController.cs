using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Statistics;
using Portal.Web.Areas.Admin.Views.Statistics;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>How much an edition has published, by person and section.</summary>
[Needs(Permission.ManageFronts, Permission.ReadAudit)]
public sealed class StatisticsController(OutputQuery output, StatisticsPages pages) : AdminController
{
    [HttpGet(DeskPaths.Statistics)]
    public async Task<IActionResult> Index([FromQuery] StatisticsForm form, Actor actor, CancellationToken cancellationToken) =>
        pages.RequestOf(form, actor) is { } request
            ? View(pages.Make(
                request,
                await output.ReadAsync(request.Edition.EditionId, request.By, request.FromUtc, request.ToUtc, cancellationToken),
                await output.SumAsync(request.Edition.EditionId, request.FromUtc, request.ToUtc, cancellationToken)))
            : NotFound();

    [HttpGet(DeskPaths.StatisticsFile)]
    public async Task<IActionResult> Download([FromQuery] StatisticsForm form, Actor actor, CancellationToken cancellationToken) =>
        pages.RequestOf(form, actor) is { } request
            ? new CsvResult("statistics.csv", pages.File(
                request, await output.ReadAsync(request.Edition.EditionId, request.By, request.FromUtc, request.ToUtc, cancellationToken)))
            : NotFound();
}
