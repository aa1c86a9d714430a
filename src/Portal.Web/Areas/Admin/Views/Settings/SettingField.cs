using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>One field of a form of the settings: a text, or one of several choices.</summary>
public sealed record SettingField(TextField Text)
{
    /// <summary>Null for a text.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    public static SettingField Line(string name, string label, string value, string? hint = null) => new(new TextField(name, name, label, value) { Hint = hint });

    public static SettingField Area(string name, string label, string value, int lines, string? hint = null) =>
        new(new TextField(name, name, label, value) { Hint = hint, Lines = lines });

    public static SettingField OneOf(string name, string label, IEnumerable<(string Value, string Text)> choices, string chosen, string? hint = null) =>
        new(new TextField(name, name, label, chosen) { Hint = hint })
        {
            Choices = [.. choices.Select(choice => new Choice(choice.Value, choice.Text, choice.Value == chosen))],
        };
}
