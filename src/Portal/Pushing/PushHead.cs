namespace Portal.Pushing;

/// <summary>The one row that says how far changes have been read for pushes, and which process reads and sends them.</summary>
public sealed class PushHead
{
    public const int OnlyId = 1;

    public PushHead(long lastChangeId, DateTime heldUntilUtc)
    {
        LastChangeId = lastChangeId;
        HeldUntilUtc = heldUntilUtc;
    }

    public int PushHeadId { get; private set; } = OnlyId;

    /// <summary>All changes up to it have their rows.</summary>
    public long LastChangeId { get; private set; }

    /// <summary>The process that sends; null for none.</summary>
    public string? Holder { get; private set; }

    /// <summary>Another process may take over then.</summary>
    public DateTime HeldUntilUtc { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; private set; }

    public void ReadTo(long changeId)
    {
        LastChangeId = changeId;
        Revision++;
    }
}
