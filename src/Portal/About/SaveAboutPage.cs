using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Editions;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.About;

/// <summary>Writes a standing page, new or changed; readers have it at once.</summary>
public sealed class SaveAboutPage(PortalContext context, TimeProvider clock)
{
    public Task<SaveAboutPageOutcome> RunAsync(SaveAboutPageRequest request, Actor actor, CancellationToken cancellationToken) =>
        Check(request) is { } refusal
            ? Task.FromResult(refusal)
            : context.InTransactionAsync(token => SaveAsync(request, actor, token), cancellationToken);

    private static SaveAboutPageOutcome? Check(SaveAboutPageRequest request)
    {
        if (!SlugForm.Fits(request.Slug))
        {
            return SaveAboutPageOutcome.SlugMalformed;
        }

        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Length > Lengths.Title)
        {
            return SaveAboutPageOutcome.TitleRefused;
        }

        return !EditionRules.IsLanguage(request.Language) ? SaveAboutPageOutcome.LanguageUnknown
            : request.Markdown.Length > Lengths.Body ? SaveAboutPageOutcome.TextRefused
            : null;
    }

    private async Task<SaveAboutPageOutcome> SaveAsync(SaveAboutPageRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var change = new Change(ChangeKind.AboutPageChanged, actor, clock.GetUtcNow().UtcDateTime) { Detail = request.Slug };
        if (!context.Permits(actor.MaySomewhere(Permission.ManagePolicies), change))
        {
            return SaveAboutPageOutcome.Forbidden;
        }

        var page = await context.AboutPages.SingleOrDefaultAsync(row => row.Slug == request.Slug, cancellationToken);
        if (page is not null && (request.IsNew || (request.Revision is { } seen && seen != page.Revision)))
        {
            context.Refuse(change, request.IsNew ? Refusal.Incomplete : Refusal.Stale);
            return request.IsNew ? SaveAboutPageOutcome.SlugTaken : SaveAboutPageOutcome.Conflict;
        }

        if (page is null)
        {
            var order = await context.AboutPages.MaxAsync(row => (int?)row.Order, cancellationToken) + 1 ?? 0;
            page = new AboutPage(request.Slug, request.Title, request.Language, request.Markdown) { Order = order };
            context.AboutPages.Add(page);
        }

        page.Title = request.Title;
        page.Language = request.Language;
        page.Markdown = request.Markdown;
        page.Order = request.Order ?? page.Order;
        if (context.Entry(page).State != EntityState.Unchanged)
        {
            page.Touch();
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        return SaveAboutPageOutcome.Saved;
    }
}

/// <param name="Language">BCP 47 tag; one of <see cref="EditionRules.Languages"/>.</param>
public sealed record SaveAboutPageRequest(string Slug, string Title, string Language, string Markdown)
{
    /// <summary>Place in lists of such pages; null leaves it, and is the end for a new one.</summary>
    public int? Order { get; init; }

    /// <summary>What the editor saw; null for verbs.</summary>
    public int? Revision { get; init; }

    /// <summary>Refuses a slug that another page has.</summary>
    public bool IsNew { get; init; }
}

public enum SaveAboutPageOutcome
{
    Saved,
    SlugMalformed,
    SlugTaken,

    /// <summary>Missing or too long.</summary>
    TitleRefused,

    LanguageUnknown,

    /// <summary>Too long.</summary>
    TextRefused,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
