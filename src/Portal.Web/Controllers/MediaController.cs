using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Portal.Media;
using Portal.Web.Caching;

namespace Portal.Web.Controllers;

/// <summary>Photos in the forms that pages name; never the originals.</summary>
[Streamed]
public sealed class MediaController(RenditionSource renditions) : Controller
{
    // A year is the longest that RFC 9111 caches agree on; the address changes with the content.
    private const string Forever = "public, max-age=31536000, immutable";

    [PublicGet("/media/{hash}/{name}")]
    public async Task<IActionResult> Photo(string hash, string name, CancellationToken cancellationToken)
    {
        if (Rendition.Parse(hash, name) is not { } rendition || await renditions.OpenAsync(rendition, cancellationToken) is not { } photo)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = Forever;
        return File(photo, rendition.Format.MediaType(), lastModified: null, new EntityTagHeaderValue($"\"{hash}-{name}\""), enableRangeProcessing: true);
    }
}
