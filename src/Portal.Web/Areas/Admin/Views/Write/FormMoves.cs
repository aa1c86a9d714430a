using System.Globalization;
using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>What the small buttons of the form do to it: rows that are added, taken away or moved, without anything being saved.</summary>
public static class FormMoves
{
    public const string TakeSummary = "summary-take";

    public const string AddCredit = "credits-add";

    /// <summary>The photos that were ticked.</summary>
    public const string AddPhotos = "photos-add";

    /// <summary>A photo of which only words are known.</summary>
    public const string AddWords = "photos-words";

    /// <summary>Looks for other photos to choose from, and does nothing to the form.</summary>
    public const string FindPhotos = "photos-find";

    /// <summary>For <c>credits</c> or <c>photos</c>: photos-up-2 moves the third one up.</summary>
    /// <param name="move">up, down or remove.</param>
    public static string Row(string list, string move, int row) => string.Create(CultureInfo.InvariantCulture, $"{list}-{move}-{row}");

    /// <param name="button">Which one was pressed.</param>
    /// <param name="photos">Those that were chosen to be added, with what the library says of them; their places are found here.</param>
    /// <returns>The same form for a button that moves nothing.</returns>
    public static StoryForm Apply(StoryForm form, string button, IReadOnlyList<PhotoFields> photos) => button switch
    {
        AddCredit => form with { Credits = [.. form.Credits, new CreditFields(nameof(CreditRole.Reporter), "", "")] },
        AddPhotos => photos.Aggregate(form, Added),
        AddWords => Added(form, new PhotoFields()),
        _ => button.Split('-') is [var list, var move, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                ? Apply(form, list, move, row)
                : form,
    };

    private static StoryForm Added(StoryForm form, PhotoFields photo) => form with { Photos = [.. form.Photos, photo with { After = NextPlace(form) }] };

    private static StoryForm Apply(StoryForm form, string list, string move, int row) => list switch
    {
        "credits" => form with { Credits = Moved(form.Credits, move, row) },
        // A photo that moves takes the other's place in the text, as ChangePhotoOrder has it.
        "photos" => form with { Photos = move == "remove" ? Moved(form.Photos, move, row) : Placed(form.Photos, Moved(form.Photos, move, row)) },
        _ => form,
    };

    private static IReadOnlyList<PhotoFields> Placed(IReadOnlyList<PhotoFields> before, IReadOnlyList<PhotoFields> after) =>
        [.. after.Select((photo, row) => photo with { After = before[row].After })];

    private static IReadOnlyList<T> Moved<T>(IReadOnlyList<T> rows, string move, int row)
    {
        var moved = rows.ToList();
        var to = move switch { "up" => row - 1, "down" => row + 1, _ => row };
        if (row >= rows.Count || to < 0 || to >= rows.Count)
        {
            return rows;
        }

        moved.RemoveAt(row);
        if (move != "remove")
        {
            moved.Insert(to, rows[row]);
        }

        return moved;
    }

    /// <summary>One paragraph after the last photo.</summary>
    private static string NextPlace(StoryForm form) =>
        form.Photos.Count > 0 && int.TryParse(form.Photos[^1].After, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? Math.Min(last + 1, 9999).ToString(CultureInfo.InvariantCulture)
            : "1";
}
