namespace Portal.Publishing;

/// <summary>What became of an act on an article. All but <see cref="Done"/> changed nothing.</summary>
public enum ArticleOutcome
{
    Done,

    NotFound,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,

    /// <summary>Somebody changed the article since the actor saw it; the result tells what it is now.</summary>
    Conflict,

    /// <summary>The article is in no state for this.</summary>
    Untimely,

    /// <summary>The story or the request misses something; the result names every problem.</summary>
    Incomplete,

    /// <summary>The version has fewer sign-offs than the edition asks for; the result says how many are missing.</summary>
    Unsigned,

    /// <summary>Nobody signs off a text that they have a hand in.</summary>
    OwnText,

    /// <summary>One person gives one sign-off.</summary>
    SignedAlready,

    /// <summary>The time lies before the end of the embargo.</summary>
    Embargoed,

    /// <summary>The time lies at or after the set end of publication.</summary>
    Expired,

    /// <summary>The time has passed already.</summary>
    Past,

    /// <summary>What the request names is not there: a version, section, photo order or finding.</summary>
    Missing,
}
