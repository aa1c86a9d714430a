using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Fronts;

/// <summary>Keeps a layout as the newest version of an edition's front; readers get it by <see cref="PublishFront"/> only.</summary>
public sealed class SaveFront(PortalContext context, FrontOpener opener)
{
    public Task<FrontResult> RunAsync(SaveFrontRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SaveAsync(request, actor, token), cancellationToken);

    private async Task<FrontResult> SaveAsync(SaveFrontRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(ChangeKind.FrontSaved, request.EditionId, request.Revision, actor, cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        List<FrontProblem> problems = [.. FrontRules.Check(request.Layout), .. await MissingAsync(request, cancellationToken)];
        return problems.Count > 0
            ? opened.Refuse(FrontOutcome.Refused) with { Problems = [.. problems.Distinct()] }
            : await opened.AppendAsync(new FrontText(request.Layout, request.Note), cancellationToken);
    }

    private async Task<IReadOnlyList<FrontProblem>> MissingAsync(SaveFrontRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<FrontProblem>();
        var ids = request.Layout.ArticleIds;
        if (ids.Count > 0 && await context.Articles.CountAsync(article => ids.Contains(article.ArticleId), cancellationToken) < ids.Count)
        {
            problems.Add(FrontProblem.StoryUnknown);
        }

        var sections = request.Layout.Pins.Select(pin => pin.SectionId).OfType<int>().Distinct().ToList();
        if (sections.Count > 0 && await context.Sections.CountAsync(
            section => sections.Contains(section.SectionId) && section.EditionId == request.EditionId && section.ParentId == null, cancellationToken) < sections.Count)
        {
            problems.Add(FrontProblem.SectionUnknown);
        }

        return problems;
    }
}

/// <param name="Revision">What the editor saw; 0 before the first version; null for verbs.</param>
/// <param name="Note">Why; null when nobody said.</param>
public sealed record SaveFrontRequest(int EditionId, int? Revision, FrontLayout Layout, string? Note = null);
