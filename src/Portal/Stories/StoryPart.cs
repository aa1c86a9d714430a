namespace Portal.Stories;

/// <summary>The parts of a story that two versions are compared by, in the order of the form.</summary>
public enum StoryPart
{
    Title,
    Kicker,
    ShortTitle,
    SeoTitle,
    Summary,
    Dateline,
    Credits,
    Source,
    OriginalUrl,
    Body,
    Photos,
    EndMark,
    Tags,
    Topics,
    Chain,
    Event,
    NoIndex,
}
