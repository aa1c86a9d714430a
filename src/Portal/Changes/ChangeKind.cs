namespace Portal.Changes;

/// <summary>What happened. Stored by number: append, never reorder.</summary>
public enum ChangeKind
{
    VersionSaved = 1,
    ArticlePublished = 2,
    ArticleWithdrawn = 3,
    ArticleCorrected = 4,
    EditionChanged = 5,
    SectionChanged = 6,
    AboutPageChanged = 7,
    TopicChanged = 8,
    PersonChanged = 9,
    SourceChanged = 10,

    // The desk's acts on articles.
    ArticleSubmitted = 30,
    ArticleReturned = 31,
    ArticleSignedOff = 32,
    ArticleScheduled = 33,
    ArticleUnscheduled = 34,

    /// <summary>A planned publication has come about.</summary>
    ArticleDue = 35,

    /// <summary>A planned end has come about.</summary>
    ArticleExpired = 36,
    EmbargoSet = 37,
    ExpirySet = 38,
    ArticleMoved = 39,
    VersionRestored = 40,
    FindingsResolved = 41,
    NoteAdded = 42,
    NoteResolved = 43,
    NoteReopened = 44,
    PreviewShared = 45,
    PreviewRevoked = 46,

    // Of accounts and sessions of the desk: nothing that readers see.
    StaffAdded = 101,
    StaffGrantsChanged = 102,
    StaffDisabled = 103,
    StaffEnabled = 104,
    LinkIssued = 105,
    PasswordChanged = 106,
    SecondFactorChanged = 107,
    SecondFactorReset = 108,
    SignedIn = 109,
    SignedOut = 110,

    /// <summary>Somebody asked the desk for a page or act that they have no right to.</summary>
    RequestRefused = 111,
}
