using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Sources;

/// <summary>Names a source before stories do, or sets the address of its own site.</summary>
public sealed class SaveSource(PortalContext context, TimeProvider clock)
{
    public Task<SaveSourceOutcome> RunAsync(SaveSourceRequest request, Actor actor, CancellationToken cancellationToken) =>
        Check(request) is { } refusal
            ? Task.FromResult(refusal)
            : context.InTransactionAsync(token => SaveAsync(request, actor, token), cancellationToken);

    private static SaveSourceOutcome? Check(SaveSourceRequest request)
    {
        if (!SlugForm.Fits(request.Slug))
        {
            return SaveSourceOutcome.SlugMalformed;
        }

        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > Lengths.Name)
        {
            return SaveSourceOutcome.NameRefused;
        }

        return request.Url is null || IsWebAddress(request.Url) ? null : SaveSourceOutcome.UrlMalformed;
    }

    private static bool IsWebAddress(string url) =>
        url.Length <= Lengths.Text && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private async Task<SaveSourceOutcome> SaveAsync(SaveSourceRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var source = await context.Sources.SingleOrDefaultAsync(row => row.Name == request.Name, cancellationToken);
        var change = new Change(ChangeKind.SourceChanged, actor, clock.GetUtcNow().UtcDateTime) { Detail = source?.Slug ?? request.Slug };
        if (!context.Permits(actor.MaySomewhere(Permission.ManageNames), change))
        {
            return SaveSourceOutcome.Forbidden;
        }

        if (source is not null && (request.IsNew || (request.Revision is { } seen && seen != source.Revision)))
        {
            context.Refuse(change, request.IsNew ? Refusal.Incomplete : Refusal.Stale);
            return request.IsNew ? SaveSourceOutcome.NameTaken : SaveSourceOutcome.Conflict;
        }

        if (source is null && await context.Sources.AnyAsync(row => row.Slug == request.Slug, cancellationToken))
        {
            return SaveSourceOutcome.SlugTaken;
        }

        source ??= context.Sources.Add(new Source(request.Slug, request.Name)).Entity;
        source.Url = request.Url;
        source.IsPermitted = request.IsPermitted;
        if (context.Entry(source).State is var state and not EntityState.Unchanged)
        {
            source.Touch();
            change.Lists = state == EntityState.Modified ? [new ListRef(ListKind.Source, source.SourceId)] : [];
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return SaveSourceOutcome.Saved;
    }
}

/// <param name="Slug">Counts for a new source only; one of that name keeps its own.</param>
/// <param name="Url">Absolute http(s) address; null unsets it.</param>
public sealed record SaveSourceRequest(string Slug, string Name, string? Url = null)
{
    /// <summary>See <see cref="Source.IsPermitted"/>.</summary>
    public bool? IsPermitted { get; init; }

    /// <summary>What the editor saw; null for verbs.</summary>
    public int? Revision { get; init; }

    /// <summary>Refuses a name that is known.</summary>
    public bool IsNew { get; init; }
}

public enum SaveSourceOutcome
{
    Saved,
    SlugMalformed,

    /// <summary>A source of another name has the slug.</summary>
    SlugTaken,

    /// <summary>There is such a source already.</summary>
    NameTaken,

    /// <summary>Missing or too long.</summary>
    NameRefused,

    UrlMalformed,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
