namespace Portal.Export;

/// <summary>What an export holds beside its articles.</summary>
public sealed record ExportManifest
{
    /// <summary>What makes a folder an export of Portal.</summary>
    public const string FormatName = "portal-export";

    /// <summary>Raised when a reader of the last version could not read the next.</summary>
    public const int CurrentVersion = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>The main edition first.</summary>
    public IReadOnlyList<ExportedEdition> Editions { get; init; } = [];

    public IReadOnlyList<ExportedPerson> People { get; init; } = [];

    public IReadOnlyList<ExportedSource> Sources { get; init; } = [];

    public IReadOnlyList<ExportedTopic> Topics { get; init; } = [];

    public IReadOnlyList<ExportedAboutPage> AboutPages { get; init; } = [];

    /// <summary>The newest migration of the database that the rows come from; null for an export without rows.</summary>
    public string? Schema { get; init; }

    /// <summary>All rows as they are, in the order in which they are to be written.</summary>
    public IReadOnlyList<ArchivedTable> Tables { get; init; } = [];
}
