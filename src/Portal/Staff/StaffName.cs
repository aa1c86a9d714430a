namespace Portal.Staff;

/// <summary>Somebody at the desk, for lists to choose from.</summary>
public sealed record StaffName(int StaffId, string Name);
