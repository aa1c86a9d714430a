namespace Portal.Staff;

/// <summary>What became of a change to an account.</summary>
public enum StaffOutcome
{
    Done,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,

    NotFound,

    /// <summary>Not the form of a mail address, or too long.</summary>
    EmailRefused,

    /// <summary>Somebody has the address already.</summary>
    EmailTaken,

    /// <summary>Missing or too long.</summary>
    NameRefused,

    /// <summary>No such edition.</summary>
    EditionNotFound,

    /// <summary>Nobody takes their own account away.</summary>
    OwnAccount,
}
