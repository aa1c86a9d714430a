namespace Portal.Changes;

/// <summary>What became of proving the chain of changes.</summary>
/// <param name="Sealed">How many links were proven, up to the first fault.</param>
/// <param name="Head">Hash of the last proven link, to be kept elsewhere; empty when there is none.</param>
public sealed record ChainProof(long Sealed, string Head)
{
    /// <summary>Changes that are too young to be sealed.</summary>
    public long Unsealed { get; init; }

    /// <summary>Null when the chain is whole.</summary>
    public ChainFault? Fault { get; init; }

    /// <summary>Number of the link at fault; null for a change without one.</summary>
    public long? Number { get; init; }

    /// <summary>The change at fault, as far as it is known.</summary>
    public long? ChangeId { get; init; }
}
