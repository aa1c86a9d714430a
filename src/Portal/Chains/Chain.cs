namespace Portal.Chains;

/// <summary>A running event on which several stories report (续报). It has no page of its own: each report shows the others.</summary>
public sealed class Chain(string name)
{
    public int ChainId { get; private set; }

    /// <summary>Unique.</summary>
    public string Name { get; private set; } = name;
}
