namespace Portal.Web.Areas.Admin.Views.Staff;

/// <param name="Edition">Name of the edition, or the word for every edition.</param>
public sealed record RoleGroup(string Edition, IReadOnlyList<RoleChoice> Choices);
