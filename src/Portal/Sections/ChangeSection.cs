using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Sections;

/// <summary>
/// Renames a section or puts it elsewhere in its edition, with all that is below it. Old addresses lead to the new ones, and the lists of the
/// sections above have its stories or lose them. Articles stay where they are: their addresses name no section.
/// </summary>
public sealed class ChangeSection(PortalContext context, Redirects redirects, TimeProvider clock)
{
    public Task<ChangeSectionOutcome> RunAsync(ChangeSectionRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ChangeAsync(request, actor, token), cancellationToken);

    private async Task<ChangeSectionOutcome> ChangeAsync(ChangeSectionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await context.Sections.AsNoTracking().SingleOrDefaultAsync(row => row.SectionId == request.SectionId, cancellationToken);
        if (found is null)
        {
            return ChangeSectionOutcome.NotFound;
        }

        var edition = await context.Editions.SingleAsync(row => row.EditionId == found.EditionId, cancellationToken);
        var change = new Change(ChangeKind.SectionChanged, actor, clock.GetUtcNow().UtcDateTime) { EditionId = edition.EditionId, Detail = found.Path };
        if (!context.Permits(actor.May(Permission.ManageEditions, edition.EditionId), change))
        {
            return ChangeSectionOutcome.Forbidden;
        }

        var sections = await context.Sections.Where(row => row.EditionId == edition.EditionId).ToListAsync(cancellationToken);
        var section = sections.Single(row => row.SectionId == request.SectionId);
        if (request.Revision is { } seen && seen != section.Revision)
        {
            context.Refuse(change, Refusal.Stale);
            return ChangeSectionOutcome.Conflict;
        }

        var parent = sections.Find(row => row.SectionId == request.ParentId);
        var path = parent is null ? request.Slug : $"{parent.Path}/{request.Slug}";
        if (await RefuseAsync(request, edition, sections, section, parent, path, cancellationToken) is { } refusal)
        {
            context.Refuse(change, Refusal.Incomplete);
            return refusal;
        }

        section.Name = request.Name.Trim();
        section.Order = request.Order ?? section.Order;
        if (path != section.Path || section.ParentId != parent?.SectionId)
        {
            await MoveAsync(edition, sections, section, parent, path, cancellationToken);
        }

        if (context.Entry(section).State == EntityState.Modified)
        {
            section.Touch();
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return ChangeSectionOutcome.Changed;
    }

    private async Task<ChangeSectionOutcome?> RefuseAsync(
        ChangeSectionRequest request, Edition edition, List<Section> sections, Section section, Section? parent, string path,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > Lengths.Name)
        {
            return ChangeSectionOutcome.NameRefused;
        }

        if (request.ParentId is not null && (parent is null || parent == section || IsBelow(parent, section)))
        {
            return ChangeSectionOutcome.ParentRefused;
        }

        var longest = sections.Where(row => IsBelow(row, section)).Select(row => row.Path.Length - section.Path.Length).DefaultIfEmpty().Max();
        if (!SlugForm.Fits(request.Slug) || Paths.Section(edition.Slug, path).Length + longest > Lengths.Path)
        {
            return ChangeSectionOutcome.SlugMalformed;
        }

        return SectionPaths.IsReserved(path, edition) ? ChangeSectionOutcome.PathReserved
            : sections.Exists(row => row != section && row.Path == path) || await SectionPaths.IsEditionAsync(context, path, edition, cancellationToken)
                ? ChangeSectionOutcome.PathTaken
                : null;
    }

    private static bool IsBelow(Section row, Section section) => row.Path.StartsWith($"{section.Path}/", StringComparison.Ordinal);

    private async Task MoveAsync(
        Edition edition, List<Section> sections, Section section, Section? parent, string path, CancellationToken cancellationToken)
    {
        var above = AncestorsOf(section, sections);
        var (old, slug) = (section.Path, edition.IsMain ? null : edition.Slug);
        foreach (var row in sections.Where(row => row == section || IsBelow(row, section)).ToList())
        {
            var moved = path + row.Path[old.Length..];
            await redirects.MoveAsync(Paths.Section(slug, row.Path), Paths.Section(slug, moved), cancellationToken);
            row.Move(row == section ? parent?.SectionId : row.ParentId, moved);
        }

        var now = AncestorsOf(section, sections);
        foreach (var list in above.Except(now).ToList())
        {
            await context.PublishedListings
                .Where(row => row.Kind == ListKind.Section && row.TargetId == list && context.PublishedListings.Any(own => own.Kind == ListKind.Section
                    && own.TargetId == section.SectionId && own.PublishedAtUtc == row.PublishedAtUtc && own.ArticleId == row.ArticleId && own.Version == row.Version))
                .ExecuteDeleteAsync(cancellationToken);
        }

        foreach (var list in now.Except(above).ToList())
        {
            await ListingCopies.CopyAsync(context, ListKind.Section, section.SectionId, list, cancellationToken);
        }
    }

    private static List<int> AncestorsOf(Section section, List<Section> sections)
    {
        var ids = new List<int>();
        for (var row = sections.Find(one => one.SectionId == section.ParentId); row is not null; row = sections.Find(one => one.SectionId == row.ParentId))
        {
            ids.Add(row.SectionId);
        }

        return ids;
    }
}

/// <param name="Slug">Last part of its path.</param>
/// <param name="ParentId">The section that it is to be part of; null for the top.</param>
/// <param name="Order">Place among its siblings; null leaves it.</param>
/// <param name="Revision">What the editor saw; null for verbs.</param>
public sealed record ChangeSectionRequest(int SectionId, int? Revision, string Name, string Slug, int? ParentId, int? Order = null);

public enum ChangeSectionOutcome
{
    Changed,
    NotFound,
    SlugMalformed,

    /// <summary>The site needs the address itself.</summary>
    PathReserved,

    /// <summary>Another section of the edition or, in the main edition, another edition has the address.</summary>
    PathTaken,

    /// <summary>Missing or too long.</summary>
    NameRefused,

    /// <summary>The section itself, one below it, or one of another edition.</summary>
    ParentRefused,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
