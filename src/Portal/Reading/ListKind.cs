namespace Portal.Reading;

/// <summary>The lists that readers page through. Stored by number: append, never reorder.</summary>
public enum ListKind
{
    Edition = 1,
    Section = 2,
    Person = 3,
    Source = 4,
    Tag = 5,
    Topic = 6,

    /// <summary>The reports of one running event, on each of their pages.</summary>
    Chain = 7,
}
