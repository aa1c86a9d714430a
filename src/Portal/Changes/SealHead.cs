namespace Portal.Changes;

/// <summary>The one row that says where the chain ends. Whoever appends to the chain changes it, so that of two at once one is refused.</summary>
public sealed class SealHead
{
    public const int OnlyId = 1;

    public int SealHeadId { get; private set; } = OnlyId;

    /// <summary>Number of the last link, 0 before the first; concurrency token.</summary>
    public long Number { get; private set; }

    /// <summary>Hash of the last link.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The highest id that is sealed.</summary>
    public long HighestChangeId { get; private set; }

    public void Append(ChangeSeal seal)
    {
        Number = seal.Number;
        Hash = seal.Hash;
        HighestChangeId = Math.Max(HighestChangeId, seal.ChangeId);
    }
}
