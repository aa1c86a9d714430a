using System.Globalization;
using System.Runtime.InteropServices;
using Portal.Fronts;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>A slot as forms name it: Lead, or Section-12.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FrontSlotKey(FrontSlot Slot, int? SectionId)
{
    public static FrontSlotKey Of(FrontPin pin) => new(pin.Slot, pin.SectionId);

    /// <returns>Null for anything that <see cref="ToString"/> did not write.</returns>
    public static FrontSlotKey? Parse(string text)
    {
        var parts = text.Split('-');
        return !Enum.TryParse<FrontSlot>(parts[0], out var slot) || !Enum.IsDefined(slot) ? null
            : slot != FrontSlot.Section ? parts.Length == 1 ? new FrontSlotKey(slot, SectionId: null) : null
            : parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new FrontSlotKey(slot, id)
            : null;
    }

    public override string ToString() => SectionId is { } id ? string.Create(CultureInfo.InvariantCulture, $"{Slot}-{id}") : $"{Slot}";
}
