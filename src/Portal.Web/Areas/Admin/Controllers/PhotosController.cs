using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Media;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Photos;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>The photo library: all editions share it.</summary>
[Needs(Permission.WriteOwn, Permission.ReadDesk, Permission.AddMedia)]
public sealed class PhotosController(PhotoLibraryQuery library, PhotoListPages lists, LibraryPhotoPages pages) : AdminController
{
    [HttpGet(DeskPaths.Photos)]
    public async Task<IActionResult> Index([FromQuery] PhotoListForm form, Actor actor, CancellationToken cancellationToken) =>
        View(lists.Make(form, await library.SearchAsync(form.ToFilter(), PhotoKey.Parse(form.After), cancellationToken), actor));

    [HttpGet(DeskPaths.ExpiringPhotos)]
    public async Task<IActionResult> Expiring(CancellationToken cancellationToken) =>
        View(lists.Expiring(await library.ExpiringAsync(PhotoLibraryQuery.Soon, cancellationToken)));

    [HttpGet("/admin/photos/{hash}")]
    public async Task<IActionResult> Photo(string hash, Actor actor, CancellationToken cancellationToken) =>
        await library.FindAsync(hash, cancellationToken) is { } photo
            ? View(await pages.ShowAsync(photo, actor, cancellationToken))
            : NotFound();
}
