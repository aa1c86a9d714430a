namespace Portal.Publishing;

/// <summary>The fields of a story that a rule can be about.</summary>
public enum StoryField
{
    Title,
    Kicker,
    ShortTitle,
    SeoTitle,
    Summary,
    Dateline,
    Credits,
    Editor,
    Source,
    OriginalUrl,
    Body,
    Tags,
    Chain,
    PhotoAlt,
    PhotoCaption,
    PhotoCreditName,
    PhotoCreditKind,
    PhotoRights,
    Findings,
}
