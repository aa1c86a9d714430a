using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Desk;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Bulk;

/// <summary>Freezes which stories an act is for, each as it is now or as it was seen, and changes none of them yet.</summary>
public sealed class PlanBulk(PortalContext context, ArticlesQuery articles, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Task<PlanBulkResult> RunAsync(PlanBulkRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => PlanAsync(request, actor, token), cancellationToken);

    private async Task<PlanBulkResult> PlanAsync(PlanBulkRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var editionId = request.Filter.EditionId;
        var attempt = new Change(ChangeKind.RequestRefused, actor, now) { EditionId = editionId, Detail = nameof(PlanBulk) };
        if (!context.Permits(actor.StaffId is not null && actor.May(PermissionOf(request.Act), editionId), attempt))
        {
            return new PlanBulkResult(PlanBulkOutcome.Forbidden);
        }

        if (await RefuseAsync(request, cancellationToken) is { } refusal)
        {
            return new PlanBulkResult(refusal);
        }

        var items = request.Items ?? await articles.FreezeAsync(request.Filter, BulkRun.Most + 1, cancellationToken);
        if (items.Count is 0 or > BulkRun.Most)
        {
            return new PlanBulkResult(items.Count == 0 ? PlanBulkOutcome.Nothing : PlanBulkOutcome.TooMany);
        }

        var staffId = actor.StaffId!.Value;
        // What was looked at and never done.
        await context.BulkRuns.Where(row => row.StaffId == staffId && row.MovedAtUtc == null && row.MadeAtUtc < now - Kept).ExecuteDeleteAsync(cancellationToken);
        var run = context.BulkRuns.Add(new BulkRun(editionId, request.Act, items, staffId, now)
        {
            Tag = request.Act is BulkAct.AddTag or BulkAct.RemoveTag ? request.Tag!.Trim() : null,
            SectionId = request.Act == BulkAct.Move ? request.SectionId : null,
        }).Entity;
        await context.SaveChangesAsync(cancellationToken);
        return new PlanBulkResult(PlanBulkOutcome.Planned) { BulkRunId = run.BulkRunId };
    }

    /// <summary>The right that the act takes where readers see the story.</summary>
    public static Permission PermissionOf(BulkAct act) => act switch
    {
        BulkAct.Withdraw => Permission.Withdraw,
        BulkAct.AddTag or BulkAct.RemoveTag or BulkAct.Move => Permission.Publish,
    };

    private async Task<PlanBulkOutcome?> RefuseAsync(PlanBulkRequest request, CancellationToken cancellationToken) => request.Act switch
    {
        BulkAct.Withdraw => null,
        BulkAct.AddTag or BulkAct.RemoveTag => request.Tag?.Trim().Length is null or 0 or > Lengths.Name ? PlanBulkOutcome.TagRefused : null,
        BulkAct.Move => request.SectionId is { } id && !await context.Sections.AnyAsync(
            section => section.SectionId == id && section.EditionId == request.Filter.EditionId, cancellationToken)
            ? PlanBulkOutcome.SectionMissing
            : null,
    };
}

/// <param name="Filter">Names the edition, and the stories where <paramref name="Items"/> does not.</param>
/// <param name="Items">Stories as they were seen; null for all that the filter finds.</param>
/// <param name="Tag">Name; asked for where a tag is added or removed.</param>
/// <param name="SectionId">Where stories are moved; null for out of all sections.</param>
public sealed record PlanBulkRequest(BulkAct Act, DeskFilter Filter, IReadOnlyList<BulkItem>? Items, string? Tag = null, int? SectionId = null);

public enum PlanBulkOutcome
{
    Planned,

    /// <summary>The actor may not in this edition; the attempt is on record.</summary>
    Forbidden,

    /// <summary>No story was chosen.</summary>
    Nothing,

    /// <summary>More than <see cref="BulkRun.Most"/>.</summary>
    TooMany,

    /// <summary>The name is missing or too long.</summary>
    TagRefused,

    /// <summary>The edition has no such section.</summary>
    SectionMissing,
}

public sealed record PlanBulkResult(PlanBulkOutcome Outcome)
{
    /// <summary>Zero unless planned.</summary>
    public int BulkRunId { get; init; }
}
