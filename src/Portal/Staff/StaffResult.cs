namespace Portal.Staff;

/// <param name="StaffId">Null unless done.</param>
public sealed record StaffResult(StaffOutcome Outcome, int? StaffId = null)
{
    /// <summary>Key of a link that lets the person choose a password, where one was asked for; said nowhere else.</summary>
    public string? LinkKey { get; init; }
}
