namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>A form for one act.</summary>
/// <param name="Text">What comes of it.</param>
/// <param name="Button">Names the act.</param>
public sealed record SettingsAct(string Title, string Text, string Action, string Button, IReadOnlyList<SettingField> Fields);
