using Portal.Text;

namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>A page of the settings where something is filled in.</summary>
/// <param name="Action">Where the form goes.</param>
public sealed record SettingsFormPage(DeskFrame Frame, string Title, string Action, IReadOnlyList<SettingGroup> Groups) : IDeskPage
{
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Of what the form was made from; null for something new.</summary>
    public int? Revision { get; init; }

    /// <summary>Word and address of the list that it is in, and of what belongs to it.</summary>
    public IReadOnlyList<(string Text, string Path)> Links { get; init; } = [];

    /// <summary>True for a form that can show what its text becomes.</summary>
    public bool HasPreview { get; init; }

    /// <summary>What the text becomes; null when nobody asked.</summary>
    public SafeHtml? Preview { get; init; }

    /// <summary>A second form on the page, for an act of its own; null for none.</summary>
    public SettingsAct? Other { get; init; }
}
