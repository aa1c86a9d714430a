namespace Portal.Search;

/// <summary>What comes first among the stories that are found.</summary>
public enum SearchOrder
{
    /// <summary>Whose title has the words, then whose first sentences have them, then the others; the newer first among equals.</summary>
    Relevance,

    /// <summary>The newest.</summary>
    Time,
}
