using Portal.Links;
using Portal.Media;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>Which photos are to be described, as the address says it.</summary>
public sealed record DescribePath
{
    /// <summary>More make an address that servers do not take.</summary>
    public const int Most = 60;

    /// <summary>Hashes.</summary>
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>Hashes of those that the library had before.</summary>
    public IReadOnlyList<string>? Known { get; init; }

    public IReadOnlyList<string> Asked => [.. (Photos ?? []).Where(MediaName.IsHash).Distinct(StringComparer.Ordinal).Take(Most)];

    public static string Of(IReadOnlyList<TakenPhoto> taken)
    {
        var files = taken.Where(file => file.Hash is not null).DistinctBy(file => file.Hash, StringComparer.Ordinal).ToList();
        var photos = files.Select(file => $"photos={file.Hash}");
        var known = files.Where(file => !file.IsNew).Select(file => $"known={file.Hash}");
        return $"{DeskPaths.DescribePhotos}?{string.Join('&', photos.Concat(known))}";
    }
}
