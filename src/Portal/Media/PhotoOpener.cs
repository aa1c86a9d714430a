using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Media;

/// <summary>How every act on a photo begins: it exists, the actor may, and nobody has changed it since the actor saw it.</summary>
public sealed class PhotoOpener(PortalContext context, TimeProvider clock)
{
    /// <summary>Who added a photo may describe it; everything else takes somebody who answers for the library.</summary>
    public static bool MayDescribe(Photo photo, Actor actor) =>
        MayManage(actor) || (photo.AddedById is not null && photo.AddedById == actor.StaffId && actor.MaySomewhere(Permission.AddMedia));

    /// <summary>All editions share the library: a role in any of them will do.</summary>
    public static bool MayManage(Actor actor) => actor.MaySomewhere(Permission.ManageMedia);

    /// <param name="seen">The revision that the actor saw; null for verbs and jobs.</param>
    /// <param name="may">Whether the actor may do this to the photo.</param>
    /// <returns>The photo, or the result that says why not.</returns>
    public async Task<(Photo? Photo, PhotoResult Refusal)> OpenAsync(
        string hash, int? seen, Change attempt, Func<Photo, bool> may, CancellationToken cancellationToken)
    {
        if (await context.Photos.SingleOrDefaultAsync(row => row.Hash == hash, cancellationToken) is not { } photo)
        {
            return (null, new PhotoResult(PhotoOutcome.NotFound));
        }

        if (!context.Permits(may(photo), attempt))
        {
            return (null, new PhotoResult(PhotoOutcome.Forbidden, photo.Revision));
        }

        if (seen is not null && seen != photo.Revision)
        {
            context.Refuse(attempt, Refusal.Stale);
            return (null, new PhotoResult(PhotoOutcome.Conflict, photo.Revision));
        }

        return (photo, new PhotoResult(PhotoOutcome.Done));
    }

    /// <summary>The row that an act adds when it is done, and that stands for an attempt which is refused.</summary>
    public Change NewChange(ChangeKind kind, string hash, Actor actor, string? detail = null) =>
        new(kind, actor, clock.GetUtcNow().UtcDateTime) { PhotoHash = hash, Detail = detail };
}
