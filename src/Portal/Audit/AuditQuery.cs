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
    public async Task<IReadOnlyList<AuditRow>> ReadAsync(AuditFilter filter, long? before, CancellationToken cancellationToken) =>
        await Rows(Of(filter, await FirstIdAsync(filter, cancellationToken), before)).Take(PageSize).ToListAsync(cancellationToken);

    /// <summary>The same without pages, up to <see cref="FileRows"/>.</summary>
    public async Task<IReadOnlyList<AuditRow>> ReadAllAsync(AuditFilter filter, CancellationToken cancellationToken) =>
        await Rows(Of(filter, await FirstIdAsync(filter, cancellationToken), before: null)).Take(FileRows).ToListAsync(cancellationToken);

    /// <summary>Ids follow times but for the drift of clocks between machines, so that days are found by one step in an index and pages stay in the
    /// order of ids.</summary>
    private async Task<long> FirstIdAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        if (filter.FromUtc is not { } from)
        {
            return 0;
        }

        var early = from.AddMinutes(-5);
        return await context.Changes.TagWith(nameof(AuditQuery)).Where(change => change.AtUtc >= early).OrderBy(change => change.AtUtc)
            .ThenBy(change => change.ChangeId).Select(change => (long?)change.ChangeId).FirstOrDefaultAsync(cancellationToken) ?? long.MaxValue;
    }

    private IQueryable<Change> Of(AuditFilter filter, long firstId, long? before)
    {
        var changes = context.Changes.TagWith(nameof(AuditQuery)).Where(change => change.ChangeId >= firstId);
        changes = before is { } id ? changes.Where(change => change.ChangeId < id) : changes;
        changes = filter.EditionIds is { } editions ? changes.Where(change => change.EditionId != null && editions.Contains(change.EditionId.Value)) : changes;
        changes = filter.StaffId is { } staffId ? changes.Where(change => change.StaffId == staffId) : changes;
        changes = filter.Kind is { } kind ? changes.Where(change => change.Kind == kind) : changes;
        changes = filter.ArticleId is { } articleId ? changes.Where(change => change.ArticleId == articleId) : changes;
        changes = filter.OnlyRefused ? changes.Where(change => change.Refusal != null) : changes;
        changes = filter.FromUtc is { } from ? changes.Where(change => change.AtUtc >= from) : changes;
        return filter.ToUtc is { } to ? changes.Where(change => change.AtUtc < to) : changes;
    }

    private IQueryable<AuditRow> Rows(IQueryable<Change> changes) => changes.OrderByDescending(change => change.ChangeId)
        .Select(change => new AuditRow(
            change.ChangeId, change.AtUtc, change.Kind, change.Actor, change.Address, change.EditionId, change.ArticleId,
            context.Staff.Where(member => member.StaffId == change.ToStaffId).Select(member => member.Name).FirstOrDefault(),
            change.PhotoHash, change.FromVersion, change.ToVersion, change.Detail, change.Refusal));
}
