namespace Portal.Staff;

/// <summary>What a mail about a forgotten password says.</summary>
public sealed record IssuedLink(string Email, string Name, string? Language, string Key);
