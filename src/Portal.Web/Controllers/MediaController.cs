using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Media;
using Portal.Reading;
using Portal.Web.Caching;

namespace Portal.Web.Controllers;

/// <summary>Photos in the forms that pages name, while something that readers see shows them; never the originals.</summary>
[Streamed]
public sealed class MediaController(RenditionSource renditions, PublicPhotos photos, PhotoQuery query, TimeProvider clock) : Controller
{
    // A browser that has it keeps it: the address changes with the content, and a year is the longest that RFC 9111 caches agree on. A cache
    // that others share asks again after a minute, so that it too stops showing what is withdrawn (RFC 9111, 5.2.2.10).
    private const string Forever = "public, max-age=31536000, s-maxage=60, immutable";
    private const int SharedSeconds = 60;

    [PublicGet("/media/{hash}/{name}")]
    public async Task<IActionResult> Photo(string hash, string name, CancellationToken cancellationToken)
    {
        if (!MediaName.IsHash(hash) || await photos.FindAsync(hash, query, cancellationToken) is not { } photo)
        {
            return NotFound();
        }

        var answer = await this.PhotoAsync(renditions, hash, name, cancellationToken);
        Response.Headers.CacheControl = answer is FileStreamResult ? Keeping(photo.HiddenFromUtc) : "no-cache";
        return answer;
    }

    /// <summary>Where the end of its rights is known, nobody keeps a photo beyond it.</summary>
    private string Keeping(DateTime? hiddenFromUtc)
    {
        if (hiddenFromUtc is not { } end)
        {
            return Forever;
        }

        var seconds = Math.Clamp((long)(end - clock.GetUtcNow().UtcDateTime).TotalSeconds, 0, (long)TimeSpan.FromDays(365).TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"public, max-age={seconds}, s-maxage={Math.Min(seconds, SharedSeconds)}");
    }
}
