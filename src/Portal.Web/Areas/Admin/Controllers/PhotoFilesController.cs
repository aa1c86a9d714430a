using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Media;
using Portal.Staff;
using Portal.Web.Controllers;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Photos as the desk works with them: also those that readers may not see yet, or any more.</summary>
[Needs(Permission.WriteOwn, Permission.ReadDesk, Permission.AddMedia)]
public sealed class PhotoFilesController(RenditionSource renditions) : AdminController
{
    [HttpGet(DeskPaths.Home + "/media/{hash}/{name}")]
    public Task<IActionResult> Photo(string hash, string name, CancellationToken cancellationToken) =>
        this.PhotoAsync(renditions, hash, name, cancellationToken);
}
