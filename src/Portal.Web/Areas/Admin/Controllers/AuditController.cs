using Microsoft.AspNetCore.Mvc;
using Portal.Audit;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Audit;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Who did what, and what was refused.</summary>
[Needs(Permission.ReadAudit)]
public sealed class AuditController(AuditQuery audit, StaffQuery staff, AuditPages pages) : AdminController
{
    [HttpGet(DeskPaths.Audit)]
    public async Task<IActionResult> Index([FromQuery] AuditForm form, Actor actor, CancellationToken cancellationToken)
    {
        var request = pages.RequestOf(form, actor);
        return View(pages.Make(
            form, request, await audit.ReadAsync(request.Filter, form.Before, cancellationToken), await staff.NamesAsync(cancellationToken)));
    }

    [HttpGet(DeskPaths.AuditFile)]
    public async Task<IActionResult> Download([FromQuery] AuditForm form, Actor actor, CancellationToken cancellationToken)
    {
        var request = pages.RequestOf(form, actor);
        return new CsvResult("audit.csv", pages.File(await audit.ReadAllAsync(request.Filter, cancellationToken)));
    }
}
