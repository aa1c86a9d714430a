using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Import;
using Portal.Stories;

namespace Portal.Publishing;

/// <summary>Decides findings of an import or paste: accepts what cleaning did, or undoes it. Gives a new version.</summary>
public sealed class ResolveFindings(PortalContext context, ArticleOpener opener, VersionAppender appender)
{
    public Task<ArticleResult> RunAsync(ResolveFindingsRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ResolveAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> ResolveAsync(ResolveFindingsRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.FindingsResolved) { AppendsVersion = true },
            request.Revision,
            article => article.MayBeWrittenBy(actor),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var version = await context.ArticleVersions.AsNoTracking().SingleAsync(
            row => row.ArticleId == request.ArticleId && row.Number == opened.Article.WorkingVersion, cancellationToken);
        return Decide(version, request.Decisions) is { } text
            ? await appender.AppendAsync(opened, text with { Note = request.Note }, actor, cancellationToken)
            : opened.Refuse(ArticleOutcome.Missing);
    }

    /// <returns>Null when a finding is not there, is resolved already, or cannot be undone by itself.</returns>
    private static VersionText? Decide(ArticleVersion version, IReadOnlyList<FindingDecision> decisions)
    {
        Story? story = version.Story;
        var findings = version.Findings.ToList();
        foreach (var decision in decisions)
        {
            if (decision.Finding < 0 || decision.Finding >= findings.Count || findings[decision.Finding].Resolved)
            {
                return null;
            }

            var finding = findings[decision.Finding];
            story = decision.Undo ? FindingUndo.Apply(story, finding, version.SourceText) : story;
            if (story is null)
            {
                return null;
            }

            findings[decision.Finding] = finding with { Resolved = true };
        }

        return decisions.Count == 0 ? null : new VersionText(story) { Findings = findings, SourceText = version.SourceText };
    }
}

/// <param name="Revision">What the editor saw.</param>
/// <param name="Decisions">All are taken or, with <see cref="ArticleOutcome.Missing"/>, none: see <see cref="FindingUndo"/>.</param>
public sealed record ResolveFindingsRequest(
    int ArticleId, int? Revision, IReadOnlyList<FindingDecision> Decisions, string? Note = null);
