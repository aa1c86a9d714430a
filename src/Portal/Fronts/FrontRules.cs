using Portal.Data;

namespace Portal.Fronts;

/// <summary>What a layout may hold, whatever there is in the database.</summary>
public static class FrontRules
{
    /// <summary>Those that show and as many again to follow where one falls out.</summary>
    public const int MostInSlot = 20;

    /// <summary>UTF-16 code units; two lines on a telephone.</summary>
    public const int LongestBreaking = 100;

    internal static IEnumerable<FrontProblem> Check(FrontLayout layout)
    {
        var slots = layout.Pins.GroupBy(pin => (pin.Slot, pin.SectionId)).ToList();
        if (slots.Any(slot => slot.Count() > MostInSlot))
        {
            yield return FrontProblem.TooMany;
        }

        if (slots.Any(slot => slot.DistinctBy(pin => pin.ArticleId).Count() < slot.Count()))
        {
            yield return FrontProblem.Twice;
        }

        if (layout.Pins.Any(pin => pin.Slot == FrontSlot.Section == pin.SectionId is null))
        {
            yield return FrontProblem.SectionUnknown;
        }

        if (layout.Breaking is { } breaking && !Fits(breaking.Text))
        {
            yield return FrontProblem.BreakingText;
        }
    }

    internal static string? Cut(string? note) => note?.Length > Lengths.Text ? note[..Lengths.Text] : note;

    private static bool Fits(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestBreaking && !text.Any(char.IsControl);
}
