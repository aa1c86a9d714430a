using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Tells in one small statement whether the frame of the site has changed.</summary>
public sealed class SiteMarkQuery(PortalContext context)
{
    private static readonly ChangeKind[] FrameKinds =
        [ChangeKind.EditionChanged, ChangeKind.SectionChanged, ChangeKind.AboutPageChanged, ChangeKind.TopicChanged];

    public async Task<SiteMark> ReadAsync(CancellationToken cancellationToken)
    {
        // By kind, because the index is: all kinds in one group are sorted first.
        var kinds = await context.Changes.TagWith(nameof(SiteMarkQuery)).Where(change => FrameKinds.Contains(change.Kind))
            .GroupBy(change => change.Kind)
            .Select(changes => new { Count = changes.Count(), Last = changes.Max(change => change.ChangeId) })
            .ToListAsync(cancellationToken);
        return new SiteMark(kinds.Sum(kind => kind.Count), kinds.Select(kind => kind.Last).DefaultIfEmpty().Max());
    }
}
