using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>Says that a note is dealt with, or that it is not.</summary>
public sealed class ResolveNote(PortalContext context, ArticleOpener opener)
{
    public Task<ArticleResult> RunAsync(ResolveNoteRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ResolveAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> ResolveAsync(ResolveNoteRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, request.Resolved ? ChangeKind.NoteResolved : ChangeKind.NoteReopened),
            seen: null,
            article => article.MayBeReadBy(actor),
            actor,
            cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var note = await context.DraftNotes.SingleOrDefaultAsync(
            row => row.DraftNoteId == request.DraftNoteId && row.ArticleId == request.ArticleId, cancellationToken);
        if (note is null)
        {
            return opened.Refuse(ArticleOutcome.Missing);
        }

        if (request.Resolved)
        {
            note.Resolve(actor.Name, opened.NowUtc);
        }
        else
        {
            note.Reopen();
        }

        return await opened.SaveAsync(cancellationToken);
    }
}

public sealed record ResolveNoteRequest(int ArticleId, int DraftNoteId, bool Resolved = true);
