using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Sections;

/// <summary>Adds a section to an edition, after its siblings.</summary>
public sealed class AddSection(PortalContext context, Redirects redirects, TimeProvider clock)
{
    public Task<AddSectionResult> RunAsync(AddSectionRequest request, Actor actor, CancellationToken cancellationToken) =>
        Check(request) is { } refusal
            ? Task.FromResult(new AddSectionResult(refusal))
            : context.InTransactionAsync(token => AddAsync(request, actor, token), cancellationToken);

    private static AddSectionOutcome? Check(AddSectionRequest request)
    {
        if (request.Path.Length > Lengths.Path || !request.Path.Split('/').All(SlugForm.Fits))
        {
            return AddSectionOutcome.PathMalformed;
        }

        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > Lengths.Name)
        {
            return AddSectionOutcome.NameRefused;
        }

        return request.Language is null || EditionRules.IsLanguage(request.Language) ? null : AddSectionOutcome.LanguageUnknown;
    }

    private async Task<AddSectionResult> AddAsync(AddSectionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var edition = await context.Editions.SingleOrDefaultAsync(row => row.Slug == request.Edition, cancellationToken);
        if (edition is null)
        {
            return new AddSectionResult(AddSectionOutcome.EditionNotFound);
        }

        var change = new Change(ChangeKind.SectionChanged, actor, clock.GetUtcNow().UtcDateTime)
        {
            EditionId = edition.EditionId,
            Detail = request.Path,
        };
        if (!context.Permits(actor.May(Permission.ManageEditions, edition.EditionId), change))
        {
            return new AddSectionResult(AddSectionOutcome.Forbidden);
        }

        var siblings = await context.Sections.Where(section => section.EditionId == edition.EditionId).ToListAsync(cancellationToken);
        var cut = request.Path.LastIndexOf('/');
        var parent = cut < 0 ? null : siblings.Find(section => section.Path == request.Path[..cut]);
        if (cut >= 0 && parent is null)
        {
            return new AddSectionResult(AddSectionOutcome.ParentNotFound);
        }

        if (await RefusePathAsync(request.Path, edition, siblings, cancellationToken) is { } refusal)
        {
            return new AddSectionResult(refusal);
        }

        siblings.RemoveAll(section => section.ParentId != parent?.SectionId);
        var order = request.Order ?? (siblings.Count == 0 ? 0 : siblings.Max(section => section.Order) + 1);
        var added = new Section(edition.EditionId, parent?.SectionId, request.Path, request.Name, order) { Language = request.Language };
        context.Sections.Add(added);
        await redirects.TakeAsync(Paths.Section(edition.IsMain ? null : edition.Slug, request.Path), cancellationToken);
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return new AddSectionResult(AddSectionOutcome.Added) { Section = added };
    }

    private async Task<AddSectionOutcome?> RefusePathAsync(
        string path, Edition edition, IReadOnlyList<Section> sections, CancellationToken cancellationToken)
    {
        if (SectionPaths.IsReserved(path, edition))
        {
            return AddSectionOutcome.PathReserved;
        }

        var isTaken = sections.Any(section => section.Path == path)
            || await SectionPaths.IsEditionAsync(context, path, edition, cancellationToken);
        return isTaken ? AddSectionOutcome.PathTaken : null;
    }
}

/// <param name="Edition">Slug.</param>
/// <param name="Path">Slugs of the section and those above it, joined by slashes; those above it have to exist.</param>
/// <param name="Language">BCP 47 tag where it differs from the edition's; null otherwise.</param>
/// <param name="Order">Place among its siblings; null is after the last.</param>
public sealed record AddSectionRequest(string Edition, string Path, string Name, string? Language = null, int? Order = null);

public enum AddSectionOutcome
{
    Added,
    EditionNotFound,

    /// <summary>The section that this one is to be part of does not exist.</summary>
    ParentNotFound,

    PathMalformed,

    /// <summary>The site needs the address itself.</summary>
    PathReserved,

    /// <summary>Another section of the edition or, in the main edition, another edition has the address.</summary>
    PathTaken,

    /// <summary>Missing or too long.</summary>
    NameRefused,

    LanguageUnknown,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}

public sealed record AddSectionResult(AddSectionOutcome Outcome)
{
    /// <summary>Null unless added.</summary>
    public Section? Section { get; init; }
}
