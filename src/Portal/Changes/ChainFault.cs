namespace Portal.Changes;

/// <summary>In what way the chain of changes is broken.</summary>
public enum ChainFault
{
    /// <summary>A link is gone.</summary>
    SealMissing,

    /// <summary>A link does not follow on the one before, or is not the one that the chain ends with.</summary>
    SealAltered,

    ChangeMissing,

    /// <summary>The change is not as it was when it was sealed.</summary>
    ChangeAltered,

    /// <summary>The change says that it is older than others that were sealed long before it came.</summary>
    ChangeSlippedIn,
}
