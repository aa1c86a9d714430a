using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>
/// The names under which a story is posted, and the text that an autosave keeps of it: a JSON list of name and value in turn. Rows are
/// numbered from 0; gaps do no harm.
/// </summary>
public static class StoryFormNames
{
    /// <summary>Rows beyond that are nobody's typing.</summary>
    private const int MostRows = 500;

    private static readonly JsonSerializerOptions Compact = new(StoryJson.Options) { WriteIndented = false };

    public static StoryForm Read(IFormCollection fields) => new()
    {
        Key = Text(fields, "key"),
        Revision = Number(fields, "revision"),
        Version = Number(fields, "version") ?? 0,
        Home = Text(fields, "home"),
        Title = Text(fields, "title"),
        Kicker = Text(fields, "kicker"),
        ShortTitle = Text(fields, "shortTitle"),
        SeoTitle = Text(fields, "seoTitle"),
        Summary = Text(fields, "summary"),
        Verb = Text(fields, "verb"),
        Agency = Text(fields, "agency"),
        Place = Text(fields, "place"),
        Month = Text(fields, "month"),
        Day = Text(fields, "day"),
        Credits = [.. Rows(fields, "credits", "role").Select(row => new CreditFields(
            Text(fields, $"{row}.role"), Text(fields, $"{row}.name"), Text(fields, $"{row}.person")))],
        Source = Text(fields, "source"),
        OriginalUrl = Text(fields, "originalUrl"),
        Body = Text(fields, "body"),
        Photos = [.. Rows(fields, "photos", "photo").Select(row => PhotoOf(fields, row))],
        EndMark = Text(fields, "endMark") is { Length: > 0 } mark ? mark : nameof(EndMark.None),
        Tags = Text(fields, "tags"),
        Topics = Texts(fields, "topics"),
        Chain = Text(fields, "chain"),
        EventStart = Text(fields, "eventStart"),
        EventEnd = Text(fields, "eventEnd"),
        EventPlace = Text(fields, "eventPlace"),
        NoIndex = Text(fields, "noIndex").Length > 0,
        Note = Text(fields, "note"),
        Pastes = Texts(fields, "pastes"),
    };

    /// <summary>Every field, in the order of the form.</summary>
    public static IReadOnlyList<(string Name, string Value)> Write(StoryForm form) =>
    [
        ("key", form.Key), ("revision", form.Revision?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("version", form.Version.ToString(CultureInfo.InvariantCulture)), ("home", form.Home),
        ("title", form.Title), ("kicker", form.Kicker), ("shortTitle", form.ShortTitle), ("seoTitle", form.SeoTitle), ("summary", form.Summary),
        ("verb", form.Verb), ("agency", form.Agency), ("place", form.Place), ("month", form.Month), ("day", form.Day),
        .. form.Credits.SelectMany((credit, row) => new (string, string)[]
        {
            ($"credits[{row}].role", credit.Role), ($"credits[{row}].name", credit.Name), ($"credits[{row}].person", credit.Person),
        }),
        ("source", form.Source), ("originalUrl", form.OriginalUrl), ("body", form.Body),
        .. form.Photos.SelectMany((photo, row) => new (string, string)[]
        {
            ($"photos[{row}].photo", photo.Photo), ($"photos[{row}].after", photo.After), ($"photos[{row}].alt", photo.Alt),
            ($"photos[{row}].caption", photo.Caption), ($"photos[{row}].creditName", photo.CreditName),
            ($"photos[{row}].creditKind", photo.CreditKind),
        }),
        ("endMark", form.EndMark), ("tags", form.Tags), .. form.Topics.Select(topic => ("topics", topic)), ("chain", form.Chain),
        ("eventStart", form.EventStart), ("eventEnd", form.EventEnd), ("eventPlace", form.EventPlace),
        .. form.NoIndex ? [("noIndex", "true")] : Array.Empty<(string, string)>(),
        ("note", form.Note), .. form.Pastes.Select(paste => ("pastes", paste)),
    ];

    /// <summary>For <see cref="Portal.Desk.Autosave.Fields"/>.</summary>
    public static string ToText(StoryForm form) =>
        JsonSerializer.Serialize(Write(form).SelectMany(field => new[] { field.Name, field.Value }), Compact);

    /// <returns>Null for what <see cref="ToText"/> did not write.</returns>
    public static StoryForm? OfText(string text)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<string[]>(text) ?? [];
            var fields = parts.Chunk(2).Where(pair => pair.Length == 2).GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
            return Read(new FormCollection(fields.ToDictionary(
                field => field.Key, field => new StringValues([.. field]), StringComparer.OrdinalIgnoreCase)));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PhotoFields PhotoOf(IFormCollection fields, string row) => new()
    {
        Photo = Text(fields, $"{row}.photo"),
        After = Text(fields, $"{row}.after"),
        Alt = Text(fields, $"{row}.alt"),
        Caption = Text(fields, $"{row}.caption"),
        CreditName = Text(fields, $"{row}.creditName"),
        CreditKind = Text(fields, $"{row}.creditKind"),
    };

    /// <summary>The rows that were posted, whichever numbers they have: scripts may take rows away.</summary>
    private static IEnumerable<string> Rows(IFormCollection fields, string list, string field) =>
        Enumerable.Range(0, MostRows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{list}[{row}]"))
            .Where(row => fields.ContainsKey($"{row}.{field}"));

    /// <summary>With the line ends of a text: browsers post CR LF.</summary>
    private static string Text(IFormCollection fields, string name) =>
        fields.TryGetValue(name, out var value) ? LineEnds(value.Count > 0 ? value[0] : null) : "";

    private static IReadOnlyList<string> Texts(IFormCollection fields, string name) =>
        fields.TryGetValue(name, out var values) ? [.. values.Select(LineEnds).Where(value => value.Length > 0)] : [];

    private static string LineEnds(string? value) => (value ?? "").ReplaceLineEndings("\n");

    private static int? Number(IFormCollection fields, string name) =>
        int.TryParse(Text(fields, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
