namespace Portal.Changes;

/// <summary>One link of the chain that proves the changes: it names one change, its hash, and the hash of the link before.</summary>
public sealed class ChangeSeal
{
    public ChangeSeal(long number, long changeId, string previousHash, DateTime sealedAtUtc)
    {
        Number = number;
        ChangeId = changeId;
        PreviousHash = previousHash;
        SealedAtUtc = sealedAtUtc;
    }

    /// <summary>1 for the first, without a gap. Changes that commit late have later numbers than their ids say.</summary>
    public long Number { get; private set; }

    public long ChangeId { get; private set; }

    /// <summary>Empty for the first.</summary>
    public string PreviousHash { get; private set; }

    /// <summary>See <see cref="SealHash"/>.</summary>
    public string Hash { get; set; } = "";

    public DateTime SealedAtUtc { get; private set; }
}
