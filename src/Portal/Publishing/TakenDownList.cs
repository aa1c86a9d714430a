namespace Portal.Publishing;

/// <summary>What a withdrawal took from readers, for the desk to check.</summary>
public sealed record TakenDownList
{
    /// <summary>Address that answers 410; null when readers never saw the article.</summary>
    public string? Path { get; init; }

    public IReadOnlyList<TakenDownPlace> Lists { get; init; } = [];

    /// <summary>Names of editions whose home page showed it.</summary>
    public IReadOnlyList<string> HomePages { get; init; } = [];

    /// <summary>Hashes of photos that nothing else which readers see shows.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];
}
