using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Editions;

/// <summary>Opens an edition. The first one ever is the main edition, at "/".</summary>
public sealed class AddEdition(PortalContext context, TimeProvider clock)
{
    public Task<EditionResult> RunAsync(AddEditionRequest request, Actor actor, CancellationToken cancellationToken) =>
        Check(request) is { Count: > 0 } problems
            ? Task.FromResult(EditionResult.Refused(problems))
            : context.InTransactionAsync(token => AddAsync(request, actor, token), cancellationToken);

    private static IReadOnlyList<EditionProblem> Check(AddEditionRequest request) =>
    [
        .. Slug(request.Slug),
        .. EditionRules.IsLanguage(request.Language) ? [] : new[] { new EditionProblem(EditionField.Language, EditionFault.Unknown) },
        .. EditionRules.Check(request.Settings with { Name = request.Settings.Name ?? "" }),
    ];

    private static IEnumerable<EditionProblem> Slug(string slug)
    {
        if (Paths.ReservedFirstSegments.Contains(slug))
        {
            yield return new EditionProblem(EditionField.Slug, EditionFault.Reserved);
        }
        else if (!SlugForm.Fits(slug))
        {
            yield return new EditionProblem(EditionField.Slug, EditionFault.Malformed);
        }
    }

    private async Task<EditionResult> AddAsync(AddEditionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var attempt = new Change(ChangeKind.EditionChanged, actor, clock.GetUtcNow().UtcDateTime) { Detail = request.Slug };
        if (!context.Permits(actor.May(Permission.ManageEditions, editionId: null), attempt))
        {
            return new EditionResult(EditionOutcome.Forbidden);
        }

        if (await IsTakenAsync(request.Slug, cancellationToken))
        {
            return EditionResult.Refused([new EditionProblem(EditionField.Slug, EditionFault.Taken)]);
        }

        var isMain = !await context.Editions.AnyAsync(cancellationToken);
        var edition = new Edition(
            request.Slug, request.Settings.Name!, request.Language, request.Settings.ZoneId ?? AddEditionRequest.DefaultZoneId, isMain);
        edition.Set(request.Settings);
        context.Editions.Add(edition);
        await context.SaveChangesAsync(cancellationToken);
        context.Changes.Add(new Change(ChangeKind.EditionChanged, actor, attempt.AtUtc)
        {
            EditionId = edition.EditionId,
            Detail = edition.Slug,
        });
        await context.SaveChangesAsync(cancellationToken);
        return new EditionResult(EditionOutcome.Done) { Edition = edition };
    }

    private async Task<bool> IsTakenAsync(string slug, CancellationToken cancellationToken) =>
        await context.Editions.AnyAsync(edition => edition.Slug == slug, cancellationToken)
        || await context.Sections.AnyAsync(
            section => section.Path == slug
                && context.Editions.Any(edition => edition.EditionId == section.EditionId && edition.IsMain),
            cancellationToken);
}

/// <param name="Settings">The name is needed; the zone is <see cref="DefaultZoneId"/> unless set.</param>
/// <param name="Language">One of <see cref="EditionRules.Languages"/>; it stays.</param>
public sealed record AddEditionRequest(string Slug, EditionSettings Settings, string Language = "zh-Hans")
{
    public const string DefaultZoneId = "Asia/Shanghai";
}
