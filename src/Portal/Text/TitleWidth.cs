namespace Portal.Text;

/// <summary>The length of a title as a Chinese desk counts it: a Han character is one, a Latin letter half of one.</summary>
public static class TitleWidth
{
    /// <returns>In halves of a Han character.</returns>
    public static int InHalves(string title) => title.Trim().EnumerateRunes().Sum(EastAsian.HalfWidths);

    /// <returns>In Han characters, rounded up, as counters print it.</returns>
    public static int Of(string title) => (InHalves(title) + 1) / 2;
}
