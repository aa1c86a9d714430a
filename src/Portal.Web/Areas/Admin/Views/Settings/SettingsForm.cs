using System.Globalization;

namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>Any form of the settings, as typed.</summary>
public sealed record SettingsForm(IReadOnlyDictionary<string, string> Fields)
{
    public static SettingsForm Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Of what the form was made from; a form that does not say so has seen nothing.</summary>
    public int Revision => Number("revision") ?? -1;

    /// <summary>As typed; empty for a field that is not there.</summary>
    public string this[string name] => Fields.GetValueOrDefault(name, "");

    /// <summary>Without the spaces around it.</summary>
    public string Line(string name) => this[name].ReplaceLineEndings(" ").Trim();

    public string? LineOrNull(string name) => Line(name) is { Length: > 0 } line ? line : null;

    public string Text(string name) => this[name].ReplaceLineEndings("\n").Trim();

    public string? TextOrNull(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public int? Number(string name) =>
        int.TryParse(Line(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
