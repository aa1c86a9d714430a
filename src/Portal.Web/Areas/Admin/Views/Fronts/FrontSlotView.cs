namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>A slot on the page.</summary>
/// <param name="Hint">What becomes of those that are too many; null for nothing to say.</param>
public sealed record FrontSlotView(DeskFrame Frame, string Key, string Name, string? Hint, IReadOnlyList<FrontPinView> Pins);
