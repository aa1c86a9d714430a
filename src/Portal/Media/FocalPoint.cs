using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Portal.Media;

/// <summary>What of a photo a crop must not cut off: its place in percent of the upright photo's width and height.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FocalPoint(int X, int Y)
{
    public static FocalPoint Centre { get; } = new(50, 50);

    [JsonIgnore]
    public bool IsValid => X is >= 0 and <= 100 && Y is >= 0 and <= 100;

    /// <summary>As names of renditions say it: 50x50.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X}x{Y}");

    /// <returns>Null for anything that <see cref="ToString"/> did not write.</returns>
    public static FocalPoint? Parse(string? text)
    {
        var point = text?.Split('x') is [var x, var y] && int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var across)
            && int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var down)
            ? new FocalPoint(across, down)
            : (FocalPoint?)null;
        return point is { IsValid: true } found && found.ToString() == text ? found : null;
    }
}
