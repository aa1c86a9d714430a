using System.Globalization;
using System.Runtime.InteropServices;

namespace Portal.Reading;

/// <summary>Names one list that readers page through.</summary>
/// <param name="TargetId">Id of the edition, section, person, source, tag or topic.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ListRef(ListKind Kind, int TargetId)
{
    /// <summary>Kind and id as numbers, such as 2.15: what <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Kind}.{TargetId}");

    /// <exception cref="FormatException">Not of the form that <see cref="ToString"/> writes.</exception>
    public static ListRef Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return new ListRef(
            (ListKind)int.Parse(text.AsSpan(0, Math.Max(point, 0)), CultureInfo.InvariantCulture),
            int.Parse(text.AsSpan(point + 1), CultureInfo.InvariantCulture));
    }
}
