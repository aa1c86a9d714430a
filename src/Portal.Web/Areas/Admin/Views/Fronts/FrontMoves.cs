using System.Globalization;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>What the small buttons of the form do to it: pins that come, go or move, without anything being saved.</summary>
public static class FrontMoves
{
    public const string Save = "save";

    public const string Arrange = "arrange";

    public const string Find = "find";

    /// <param name="move">up, down or remove; add for a story by its id.</param>
    public static string Button(string move, int number) => string.Create(CultureInfo.InvariantCulture, $"{move}-{number}");

    /// <returns>The form with its pins in the order that was typed, and what the button says done to them.</returns>
    public static FrontForm Apply(FrontForm form, string button)
    {
        var rows = Arranged(form.Rows);
        if (button.Split('-') is [var move, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Move(rows, form, move, number);
        }

        return form with { Rows = Numbered([.. rows.Select(row => row.Row)]), At = "" };
    }

    /// <summary>In the order of the page: by slot and place.</summary>
    public static IReadOnlyList<FrontRow> InOrder(IReadOnlyList<FrontRow> rows) => [.. Arranged(rows).Select(row => row.Row)];

    /// <summary>With the numbers of their places, in each slot from 1.</summary>
    public static IReadOnlyList<FrontRow> Numbered(IReadOnlyList<FrontRow> rows) =>
    [
        .. rows.GroupBy(row => row.Slot, StringComparer.Ordinal).SelectMany(slot => slot.Select((row, place) =>
            row with { Place = (place + 1).ToString(CultureInfo.InvariantCulture) })),
    ];

    /// <summary>
    /// Of two that are given the same place in a slot, one that moves up comes before one that stays, and one that moves down after it, so
    /// that one number is enough to move one pin. One without a number comes last.
    /// </summary>
    private static List<(FrontRow Row, int Posted)> Arranged(IReadOnlyList<FrontRow> rows) =>
    [
        .. rows.Select((row, posted) => (Row: row, Posted: posted)).GroupBy(row => row.Row.Slot, StringComparer.Ordinal)
            .SelectMany(slot => slot.Select((row, before) => (row.Row, row.Posted, Before: before, Place: PlaceOf(row.Row.Place)))
                .OrderBy(row => row.Place).ThenBy(row => row.Place.CompareTo(row.Before)).Select(row => (row.Row, row.Posted))),
    ];

    private static int PlaceOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place - 1 : int.MaxValue;

    private static void Move(List<(FrontRow Row, int Posted)> rows, FrontForm form, string move, int number)
    {
        if (move == "add")
        {
            Add(rows, form, number);
            return;
        }

        var index = rows.FindIndex(row => row.Posted == number);
        var to = move switch { "up" => index - 1, "down" => index + 1, _ => index };
        if (index < 0 || to < 0 || to >= rows.Count)
        {
            return;
        }

        var moved = rows[index];
        if (move == "remove")
        {
            rows.RemoveAt(index);
        }
        else if (rows[to].Row.Slot == moved.Row.Slot)
        {
            rows.RemoveAt(index);
            rows.Insert(to, moved);
        }
    }

    private static void Add(List<(FrontRow Row, int Posted)> rows, FrontForm form, int articleId)
    {
        var story = articleId.ToString(CultureInfo.InvariantCulture);
        if (FrontSlotKey.Parse(form.To) is not { } key || rows.Exists(row => row.Row.Slot == form.To && row.Row.Story == story))
        {
            return;
        }

        var slot = rows.Where(row => row.Row.Slot == form.To).ToList();
        var place = Math.Min(PlaceOf(form.At), slot.Count);
        var at = place < slot.Count && place >= 0 ? rows.IndexOf(slot[place]) : rows.Count;
        rows.Insert(at, (new FrontRow(story, key.ToString(), "", ""), -1));
    }
}
