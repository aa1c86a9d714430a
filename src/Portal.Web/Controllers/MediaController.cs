using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Portal.Media;
using Portal.Web.Caching;

namespace Portal.Web.Controllers;

/// <summary>Photos in the widths that pages name; never the originals.</summary>
[Streamed]
public sealed class MediaController(IMediaStore store) : Controller
{
    // A year is the longest that RFC 9111 caches agree on; the address changes with the content.
    private const string Forever = "public, max-age=31536000, immutable";

    [PublicGet("/media/{hash}/{width:int:min(1)}.jpg")]
    public async Task<IActionResult> Photo(string hash, int width, CancellationToken cancellationToken)
    {
        if (!MediaName.IsHash(hash) || await store.OpenAsync(MediaName.Rendition(hash, width), cancellationToken) is not { } photo)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = Forever;
        return File(photo, "image/jpeg", lastModified: null, new EntityTagHeaderValue($"\"{hash}-{width}\""), enableRangeProcessing: true);
    }
}
