namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>A list of the settings.</summary>
/// <param name="Columns">Heads of the columns; the first is that of the links.</param>
public sealed record SettingsListPage(DeskFrame Frame, string Title, string Path, IReadOnlyList<string> Columns, IReadOnlyList<SettingRow> Rows) : IDeskPage
{
    /// <summary>Word and address of where a new one is made, and of where one comes from.</summary>
    public IReadOnlyList<(string Text, string Path)> Links { get; init; } = [];

    /// <summary>What was looked for; null for a list that is whole.</summary>
    public string? From { get; init; }

    /// <summary>Null on the last page.</summary>
    public string? NextPath { get; init; }
}
