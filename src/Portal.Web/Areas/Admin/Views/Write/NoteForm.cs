namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>A note to be added, or one to be resolved or opened again.</summary>
public sealed class NoteForm
{
    public string? NoteText { get; init; }

    /// <summary>Id of the note; null for another act.</summary>
    public int? Resolve { get; init; }

    /// <inheritdoc cref="Resolve"/>
    public int? Reopen { get; init; }
}
