namespace Portal.Bulk;

/// <summary>What can be done to many stories at once. Stored by number: append, never reorder.</summary>
public enum BulkAct
{
    AddTag = 1,
    RemoveTag = 2,

    /// <summary>To another section of their edition, or out of all.</summary>
    Move = 3,
    Withdraw = 4,
}
