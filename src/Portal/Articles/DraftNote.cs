namespace Portal.Articles;

/// <summary>What somebody of the desk says about a draft. Readers never see it.</summary>
public sealed class DraftNote
{
    /// <param name="version">The newest one when the note was written.</param>
    public DraftNote(int articleId, int version, string text, int? authorId, string author, DateTime writtenAtUtc)
    {
        ArticleId = articleId;
        Version = version;
        Text = text;
        AuthorId = authorId;
        Author = author;
        WrittenAtUtc = writtenAtUtc;
    }

    public int DraftNoteId { get; private set; }

    public int ArticleId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Plain text.</summary>
    public string Text { get; private set; }

    /// <summary>Id of the member of staff; null for verbs.</summary>
    public int? AuthorId { get; private set; }

    public string Author { get; private set; }

    public DateTime WrittenAtUtc { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateTime? ResolvedAtUtc { get; private set; }

    public string? ResolvedBy { get; private set; }

    /// <summary>Takes effect once; whoever resolves it again changes nothing.</summary>
    public void Resolve(string by, DateTime nowUtc)
    {
        if (ResolvedAtUtc is null)
        {
            ResolvedAtUtc = nowUtc;
            ResolvedBy = by;
        }
    }

    public void Reopen()
    {
        ResolvedAtUtc = null;
        ResolvedBy = null;
    }
}
