using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>A pin on the page.</summary>
/// <param name="Number">In the order of the page, from 0.</param>
/// <param name="State">Whether readers can see it, as words.</param>
/// <param name="IsOver">True when its end has come.</param>
/// <param name="Slots">Where it may be moved.</param>
public sealed record FrontPinView(
    DeskFrame Frame, int Number, FrontRow Row, string Title, string? Language, string State, bool IsOver, bool IsFirst, bool IsLast,
    IReadOnlyList<Choice> Slots);
