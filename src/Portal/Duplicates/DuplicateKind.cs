namespace Portal.Duplicates;

/// <summary>What makes a story look like another one; the strongest first.</summary>
public enum DuplicateKind
{
    SameOriginal,
    SimilarTitle,
    SamePhoto,
}
