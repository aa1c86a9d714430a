namespace Portal.Desk;

/// <summary>Somebody else who has the article open.</summary>
public sealed record PresentPerson(int StaffId, string Name, DateTime SeenAtUtc);
