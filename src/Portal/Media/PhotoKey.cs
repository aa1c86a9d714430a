using System.Globalization;

namespace Portal.Media;

/// <summary>A place in the library: the photo that the next page follows. Opaque in addresses.</summary>
public sealed record PhotoKey(DateTime AddedAtUtc, string Hash)
{
    public static PhotoKey Of(Photo photo) => new(photo.AddedAtUtc, photo.Hash);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AddedAtUtc.Ticks:x}-{Hash}");

    /// <summary>Null for anything that <see cref="ToString"/> did not write.</summary>
    public static PhotoKey? Parse(string? text) =>
        text?.Split('-') is [var time, var hash] && MediaName.IsHash(hash)
        && long.TryParse(time, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
        && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new PhotoKey(new DateTime(ticks, DateTimeKind.Utc), hash)
            : null;
}
