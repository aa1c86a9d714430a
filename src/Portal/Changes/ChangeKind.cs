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

    /// <summary>Another name or address.</summary>
    TagRenamed = 11,

    /// <summary>All that one had is the other's now.</summary>
    TagsMerged = 12,

    /// <summary>Addresses of an older site lead to this one.</summary>
    RedirectsImported = 13,

    /// <summary>What stories begin with; nothing that readers see.</summary>
    TemplateChanged = 14,

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

    /// <summary>A live article has got a tag or lost one.</summary>
    ArticleRetagged = 47,

    // Of the photo library. Where readers see a difference, there is one more row for each article that shows the photo.
    PhotoAdded = 60,

    /// <summary>Somebody said something else of it, for uses to come.</summary>
    PhotoDescribed = 61,
    PhotoFocusSet = 62,

    /// <summary>Until when it may be seen, and whether at all.</summary>
    PhotoRightsSet = 63,
    PhotoReplaced = 64,
    PhotoDeleted = 65,

    /// <summary>There are files in better formats.</summary>
    PhotoRenditionsMade = 66,

    /// <summary>Its rights have ended.</summary>
    PhotoExpired = 67,

    // Of the fronts of editions.
    FrontSaved = 80,

    /// <summary>Readers got the newest version.</summary>
    FrontPublished = 81,
    FrontRestored = 82,

    // Of operations.

    /// <summary>What could not be told to search engines and subscribers is tried again.</summary>
    PushesRetried = 90,

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
