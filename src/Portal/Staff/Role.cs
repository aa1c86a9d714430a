namespace Portal.Staff;

/// <summary>What somebody is at the desk of an edition. Stored by number: append, never reorder.</summary>
public enum Role
{
    /// <summary>Writes drafts of their own.</summary>
    Reporter = 1,

    /// <summary>Edits, reviews, and publishes what has its sign-offs.</summary>
    Editor = 2,

    /// <summary>Does what editors do, gives the final review, and answers for fronts, corrections, withdrawals and policies.</summary>
    ChiefEditor = 3,

    PhotoEditor = 4,

    /// <summary>Keeps staff, editions and the audit trail; publishes nothing.</summary>
    Administrator = 5,
}
