namespace Portal.Media;

/// <summary>What <see cref="CheckMedia"/> found and did.</summary>
public sealed record MediaReport
{
    public int Photos { get; init; }

    /// <summary>Hashes of photos whose original is not there or has another size.</summary>
    public IReadOnlyList<string> MissingOriginals { get; init; } = [];

    /// <summary>Hashes of photos whose original cannot be read.</summary>
    public IReadOnlyList<string> DamagedOriginals { get; init; } = [];

    /// <summary>Renditions that are missing still.</summary>
    public int MissingRenditions { get; init; }

    /// <summary>Renditions that were missing and are there now.</summary>
    public int MadeRenditions { get; init; }

    /// <summary>Names of originals that belong to no photo.</summary>
    public IReadOnlyList<string> OrphanedOriginals { get; init; } = [];

    /// <summary>Other files that belong to no photo.</summary>
    public int OrphanedFiles { get; init; }

    public int DeletedFiles { get; init; }

    /// <summary>True when nothing is amiss any more.</summary>
    public bool IsWhole =>
        MissingOriginals.Count + DamagedOriginals.Count + MissingRenditions + OrphanedOriginals.Count + OrphanedFiles == 0;

    internal MediaReport And(MediaReport other) => new()
    {
        Photos = Photos + other.Photos,
        MissingOriginals = [.. MissingOriginals, .. other.MissingOriginals],
        DamagedOriginals = [.. DamagedOriginals, .. other.DamagedOriginals],
        MissingRenditions = MissingRenditions + other.MissingRenditions,
        MadeRenditions = MadeRenditions + other.MadeRenditions,
        OrphanedOriginals = [.. OrphanedOriginals, .. other.OrphanedOriginals],
        OrphanedFiles = OrphanedFiles + other.OrphanedFiles,
        DeletedFiles = DeletedFiles + other.DeletedFiles,
    };
}
