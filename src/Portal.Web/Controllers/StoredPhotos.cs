using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Portal.Media;

namespace Portal.Web.Controllers;

/// <summary>Sends photos out of the store. Who may see them is asked by whoever calls.</summary>
public static class StoredPhotos
{
    /// <param name="name">See <see cref="Rendition.Name"/>.</param>
    public static async Task<IActionResult> PhotoAsync(
        this Controller controller, RenditionSource renditions, string hash, string name, CancellationToken cancellationToken) =>
        Rendition.Parse(hash, name) is { } rendition && await renditions.OpenAsync(rendition, cancellationToken) is { } photo
            ? controller.File(
                photo, rendition.Format.MediaType(), lastModified: null, new EntityTagHeaderValue($"\"{hash}-{name}\""), enableRangeProcessing: true)
            : controller.NotFound();
}
