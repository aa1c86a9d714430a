namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>One row of such a list.</summary>
public sealed record SettingRow(string Text, string Path, params IReadOnlyList<string> Cells);
