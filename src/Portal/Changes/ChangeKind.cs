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
}
