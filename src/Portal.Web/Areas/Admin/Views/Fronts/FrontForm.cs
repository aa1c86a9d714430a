using System.Globalization;
using Portal.Fronts;
using Portal.Web.Areas.Admin.Views.Publish;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>A front as somebody has typed it.</summary>
public sealed record FrontForm
{
    /// <summary>Of the front, as the form was made from it; a form that does not say so has seen nothing.</summary>
    public int Revision { get; init; } = -1;

    public string Note { get; init; } = "";

    public string BreakingText { get; init; } = "";

    /// <summary>Id of the story that the bar leads to; empty for none.</summary>
    public string BreakingStory { get; init; } = "";

    public string BreakingUntil { get; init; } = "";

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<FrontRow> Rows { get; init; } = [];

    /// <summary>Part of a title, or the number of a story: what is offered to be pinned.</summary>
    public string Find { get; init; } = "";

    /// <summary>Into which slot stories are pinned.</summary>
    public string To { get; init; } = nameof(FrontSlot.Lead);

    /// <summary>At which place there, counted from 1; empty for the end.</summary>
    public string At { get; init; } = "";

    public string? PlainNote => string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();

    public static FrontForm Of(int revision, FrontLayout layout, TimeZoneInfo zone) => new()
    {
        Revision = revision,
        BreakingText = layout.Breaking?.Text ?? "",
        BreakingStory = layout.Breaking?.ArticleId?.ToString(CultureInfo.InvariantCulture) ?? "",
        BreakingUntil = TypedTime.Write(layout.Breaking?.UntilUtc, zone),
        Rows = FrontMoves.Numbered(
        [
            .. layout.Pins.Select(pin => new FrontRow(
                pin.ArticleId.ToString(CultureInfo.InvariantCulture), FrontSlotKey.Of(pin).ToString(), "", TypedTime.Write(pin.UntilUtc, zone))),
        ]),
    };
}
