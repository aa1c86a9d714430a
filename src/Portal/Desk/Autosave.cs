namespace Portal.Desk;

/// <summary>
/// What one person was typing into one form: not a version, and nobody else's to read. The fields are kept as posted, half-typed ones
/// too.
/// </summary>
public sealed class Autosave
{
    public Autosave(int staffId, string key)
    {
        StaffId = staffId;
        Key = key;
    }

    public int StaffId { get; private set; }

    /// <summary>The article's id, or what the form of a new story calls itself.</summary>
    public string Key { get; private set; }

    /// <summary>Null for a new story.</summary>
    public int? ArticleId { get; set; }

    public int EditionId { get; set; }

    /// <summary>The version that the person began from; 0 for a new story.</summary>
    public int BaseVersion { get; set; }

    /// <summary>For the list of what can be recovered; may be empty.</summary>
    public string Title { get; set; } = "";

    /// <summary>The form's fields in the form's own notation.</summary>
    public string Fields { get; set; } = "";

    public DateTime SavedAtUtc { get; set; }
}
