namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>Fields under a heading.</summary>
/// <param name="Title">Null for the first group of a form.</param>
public sealed record SettingGroup(string? Title, IReadOnlyList<SettingField> Fields);
