using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;

namespace Portal.Audit;

/// <summary>Reads the audit trail, the newest first.</summary>
public sealed class AuditQuery(PortalContext context)
{
    public const int PageSize = 100;

    /// <summary>Rows that one file holds; who needs more asks for fewer days.</summary>
    public const int FileRows = 100_000;

    /// <param name="before">The change that the page follows; null for the first page.</param>
    public async Task<IReadOnlyList<AuditRow>> ReadAsync(AuditFilter filter, long? before, CancellationToken cancellationToken)
    {
        var (first, last) = await IdsAsync(filter, cancellationToken);
        return await Rows(Of(filter, first, before is { } id && id <= last ? id - 1 : last)).Take(PageSize).ToListAsync(cancellationToken);
    }

    /// <summary>The same without pages, up to <see cref="FileRows"/>.</summary>
    public async Task<IReadOnlyList<AuditRow>> ReadAllAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var (first, last) = await IdsAsync(filter, cancellationToken);
        return await Rows(Of(filter, first, last)).Take(FileRows).ToListAsync(cancellationToken);
    }

    /// <summary>The days as a range of ids, which follow times but for the drift of clocks between machines: two steps in an index, whatever the days hold.</summary>
    private async Task<(long First, long Last)> IdsAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var (first, last) = (0L, long.MaxValue);
        if (filter.FromUtc is { } from)
        {
            first = await context.Changes.TagWith(nameof(AuditQuery)).Where(change => change.AtUtc >= from).OrderBy(change => change.AtUtc)
                .Select(change => (long?)change.ChangeId).FirstOrDefaultAsync(cancellationToken) ?? long.MaxValue;
        }

        if (filter.ToUtc is { } to)
        {
            last = await context.Changes.TagWith(nameof(AuditQuery)).Where(change => change.AtUtc < to).OrderByDescending(change => change.AtUtc)
                .Select(change => (long?)change.ChangeId).FirstOrDefaultAsync(cancellationToken) ?? 0;
        }

        return (first, last);
    }

    private IQueryable<Change> Of(AuditFilter filter, long first, long last)
    {
        var changes = context.Changes.TagWith(nameof(AuditQuery)).Where(change => change.ChangeId >= first && change.ChangeId <= last);
        changes = filter.EditionIds is { } editions ? changes.Where(change => change.EditionId != null && editions.Contains(change.EditionId.Value)) : changes;
        changes = filter.StaffId is { } staffId ? changes.Where(change => change.StaffId == staffId) : changes;
        changes = filter.Kind is { } kind ? changes.Where(change => change.Kind == kind) : changes;
        changes = filter.ArticleId is { } articleId ? changes.Where(change => change.ArticleId == articleId) : changes;
        return filter.OnlyRefused ? changes.Where(change => change.Refusal != null) : changes;
    }

    private IQueryable<AuditRow> Rows(IQueryable<Change> changes) => changes.OrderByDescending(change => change.ChangeId)
        .Select(change => new AuditRow(
            change.ChangeId, change.AtUtc, change.Kind, change.Actor, change.Address, change.EditionId, change.ArticleId,
            context.Staff.Where(member => member.StaffId == change.ToStaffId).Select(member => member.Name).FirstOrDefault(),
            change.PhotoHash, change.FromVersion, change.ToVersion, change.Detail, change.Refusal));
}
