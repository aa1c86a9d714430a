namespace Portal.Web.Areas.Admin.Views.Staff;

/// <summary>One box to tick.</summary>
/// <param name="Value">See <see cref="RolesForm.Grants"/>.</param>
/// <param name="IsFixed">True when the reader of the page may not change it.</param>
public sealed record RoleChoice(string Value, string Text, bool IsTicked, bool IsFixed);
