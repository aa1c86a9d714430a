namespace Portal.Web.Areas.Admin.Views.Versions;

public sealed class RestoreForm
{
    /// <summary>Of the article, as the form was made from it.</summary>
    public int? Revision { get; init; }

    /// <summary>See <see cref="Publish.PublishForm.Seen"/>.</summary>
    public long? Seen { get; init; }

    public string? Note { get; init; }

    public string? PlainNote => string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();
}
