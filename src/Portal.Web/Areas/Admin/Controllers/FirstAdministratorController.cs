using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.FirstAdministrator;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>All that the desk shows while nobody has an account; see <see cref="FirstAdministratorMiddleware"/>.</summary>
[AllowAnonymous]
public sealed class FirstAdministratorController(DeskFrames frames, KnownStaff known) : AdminController
{
    [HttpGet(FirstAdministratorMiddleware.Path)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        await known.AnyAsync(cancellationToken) ? NotFound() : View(new FirstAdministratorPage(frames.Make()));
}
