using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Desk;

/// <summary>Makes a link that shows one version to people without an account.</summary>
public sealed class CreatePreviewLink(PortalContext context, ArticleOpener opener)
{
    /// <summary>Longest time that a link can hold.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(30);

    public Task<CreatePreviewLinkResult> RunAsync(CreatePreviewLinkRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => CreateAsync(request, actor, token), cancellationToken);

    private async Task<CreatePreviewLinkResult> CreateAsync(
        CreatePreviewLinkRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.PreviewShared), seen: null, article => article.MayBeReadBy(actor), actor, cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return new CreatePreviewLinkResult(refusal.Outcome);
        }

        if (!await context.ArticleVersions.AnyAsync(
            row => row.ArticleId == request.ArticleId && row.Number == request.Version, cancellationToken))
        {
            return new CreatePreviewLinkResult(opened.Refuse(ArticleOutcome.Missing).Outcome);
        }

        var token = PreviewToken.New();
        var lifetime = request.Lifetime > Longest ? Longest : request.Lifetime;
        var link = new PreviewLink(
            request.ArticleId, request.Version, PreviewToken.Hash(token), actor.StaffId, actor.Name, opened.NowUtc, opened.NowUtc + lifetime);
        context.PreviewLinks.Add(link);
        await opened.SaveAsync(cancellationToken);
        return new CreatePreviewLinkResult(ArticleOutcome.Done) { PreviewLinkId = link.PreviewLinkId, Token = token, ExpiresAtUtc = link.ExpiresAtUtc };
    }
}

/// <param name="Version">The one that the person sees.</param>
/// <param name="Lifetime">At most <see cref="CreatePreviewLink.Longest"/>.</param>
public sealed record CreatePreviewLinkRequest(int ArticleId, int Version, TimeSpan Lifetime);

public sealed record CreatePreviewLinkResult(ArticleOutcome Outcome)
{
    public int? PreviewLinkId { get; init; }

    /// <summary>Shown this once; it cannot be read again.</summary>
    public string? Token { get; init; }

    public DateTime? ExpiresAtUtc { get; init; }
}
