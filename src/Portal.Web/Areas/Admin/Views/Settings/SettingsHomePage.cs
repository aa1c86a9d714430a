namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>What somebody may set.</summary>
public sealed record SettingsHomePage(DeskFrame Frame, IReadOnlyList<(string Text, string Hint, string Path)> Places) : IDeskPage
{
    public string Title => Frame.Words["NavSettings"];
}
