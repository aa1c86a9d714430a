namespace Portal.Web.Security;

/// <summary>A form that could not be taken when it was sent, and is to be sent again by the same person.</summary>
/// <param name="StaffId">Whose it is; nobody else gets to see it.</param>
/// <param name="Path">Where it goes.</param>
/// <param name="Fields">Name and value in turn.</param>
public sealed record KeptForm(int StaffId, string Path, IReadOnlyList<string> Fields);
