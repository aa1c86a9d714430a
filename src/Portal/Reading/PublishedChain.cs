namespace Portal.Reading;

/// <summary>A running event as its reports print it.</summary>
/// <param name="ChainId">Of the list of its reports.</param>
public sealed record PublishedChain(int ChainId, string Name);
