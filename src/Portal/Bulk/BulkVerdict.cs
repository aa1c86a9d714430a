namespace Portal.Bulk;

/// <summary>Whether a story is changed with the others, and if not, why. Stored by name.</summary>
public enum BulkVerdict
{
    Fits,

    /// <summary>Somebody has changed it since it was chosen.</summary>
    Stale,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,

    /// <summary>Readers do not see it.</summary>
    NotPublished,

    /// <summary>There is a version that readers do not see yet, or a time is set: that goes first.</summary>
    Ahead,

    /// <summary>It is as the act would leave it.</summary>
    Unchanged,

    /// <summary>The act itself refused it.</summary>
    Refused,
}
