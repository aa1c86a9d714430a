using System.Globalization;
using Portal.Fronts;
using Portal.Web.Areas.Admin.Views.Publish;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>What a typed front means.</summary>
/// <param name="Layout">To be kept where there is no problem.</param>
/// <param name="Problems">Word for what is wrong, with the id of the story that it is about; null for the bar.</param>
public sealed record FrontReading(FrontLayout Layout, IReadOnlyList<(string Word, int? Story)> Problems)
{
    public static FrontReading Of(FrontForm form, TimeZoneInfo zone)
    {
        var problems = new List<(string Word, int? Story)>();
        var pins = new List<FrontPin>();
        foreach (var row in FrontMoves.InOrder(form.Rows))
        {
            if (FrontSlotKey.Parse(row.Slot) is not { } key || IdOf(row.Story) is not { } id)
            {
                problems.Add(("FrontStoryUnknown", null));
                continue;
            }

            var until = Time(row.Until, zone);
            pins.Add(new FrontPin(key.Slot, id) { SectionId = key.SectionId, UntilUtc = until.Utc });
            if (until.Problem is { } problem)
            {
                problems.Add((problem, id));
            }
        }

        return new FrontReading(new FrontLayout { Pins = pins, Breaking = Breaking(form, zone, problems) }, problems);
    }

    /// <summary>No text, no bar; a bar needs an end.</summary>
    private static FrontBreaking? Breaking(FrontForm form, TimeZoneInfo zone, List<(string Word, int? Story)> problems)
    {
        if (form.BreakingText.Length == 0)
        {
            return null;
        }

        var until = TypedTime.Read(form.BreakingUntil, zone);
        if (until.Problem is { } problem)
        {
            problems.Add((problem == "TimeMissing" ? "BreakingEndMissing" : problem, null));
        }

        var story = IdOf(form.BreakingStory);
        if (form.BreakingStory.Length > 0 && story is null)
        {
            problems.Add(("FrontStoryUnknown", null));
        }

        return until.Utc is { } end ? new FrontBreaking(form.BreakingText, story, end) : null;
    }

    private static TypedTime Time(string text, TimeZoneInfo zone) =>
        string.IsNullOrWhiteSpace(text) ? new TypedTime(null, null) : TypedTime.Read(text, zone);

    private static int? IdOf(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
