using System.Text.Json;
using Portal.Import;
using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>
/// What was pasted and what cleaning did to it, as the form carries it until the version is saved that keeps it.
/// </summary>
/// <param name="Source">The text before cleaning, into which the findings point.</param>
public sealed record PasteField(string Source, IReadOnlyList<Finding> Findings)
{
    /// <summary>With one finding that somebody has decided.</summary>
    public PasteField Decided(int index) => this with
    {
        Findings = [.. Findings.Select((finding, at) => at == index ? finding with { Resolved = true } : finding)],
    };

    public static string Write(PasteField pasted) => JsonSerializer.Serialize(pasted, Options);

    /// <returns>Null for what <see cref="Write"/> did not write.</returns>
    public static PasteField? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PasteField>(text, Options) is { Source: not null, Findings: not null } pasted ? pasted : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Options => StoryJson.Options;
}
