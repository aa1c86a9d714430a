namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>One pin as typed.</summary>
/// <param name="Story">Id.</param>
/// <param name="Slot">See <see cref="FrontSlotKey"/>.</param>
/// <param name="Place">Counted from 1 in its slot.</param>
/// <param name="Until">Local time of the edition; empty for no end.</param>
public sealed record FrontRow(string Story, string Slot, string Place, string Until);
