using Portal.Articles;
using Portal.Changes;
using Portal.Data;

namespace Portal.Publishing;

/// <summary>Says something about a draft to whoever works on it.</summary>
public sealed class AddNote(PortalContext context, ArticleOpener opener)
{
    public Task<ArticleResult> RunAsync(AddNoteRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => AddAsync(request, actor, token), cancellationToken);

    private async Task<ArticleResult> AddAsync(AddNoteRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await opener.OpenAsync(
            new ArticleAttempt(request.ArticleId, ChangeKind.NoteAdded), seen: null, article => article.MayBeReadBy(actor), actor, cancellationToken);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var text = request.Text.Trim();
        if (text.Length is 0 or > Lengths.Text)
        {
            return opened.Refuse(ArticleOutcome.Missing);
        }

        context.DraftNotes.Add(new DraftNote(
            request.ArticleId, opened.Article.WorkingVersion, text, actor.StaffId, actor.Name, opened.NowUtc));
        return await opened.SaveAsync(cancellationToken);
    }
}

/// <param name="Text">Plain text, 1 to 2000 UTF-16 code units; otherwise <see cref="ArticleOutcome.Missing"/>.</param>
public sealed record AddNoteRequest(int ArticleId, string Text);
