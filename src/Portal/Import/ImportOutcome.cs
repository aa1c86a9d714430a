namespace Portal.Import;

/// <summary>What became of one imported page.</summary>
public enum ImportOutcome
{
    /// <summary>Kept as a draft, as asked.</summary>
    Saved,

    Published,

    /// <summary>Kept as a draft, since the publish gate is closed; the result names what is missing.</summary>
    HeldBack,

    /// <summary>The portal has this story already; nothing was stored.</summary>
    AlreadyImported,

    /// <summary>There is no such file, or it may not be read; nothing was stored.</summary>
    FileMissing,

    /// <summary>The file holds no article page; nothing was stored.</summary>
    NoPage,

    /// <summary>The story breaks a rule; the result names it, and nothing was stored.</summary>
    StoryRefused,

    /// <summary>Clocks of the edition's zone never showed the page's time; nothing was stored.</summary>
    TimeSkipped,

    /// <summary>Clocks of the edition's zone showed the page's time twice; nothing was stored.</summary>
    TimeDoubled,
}
