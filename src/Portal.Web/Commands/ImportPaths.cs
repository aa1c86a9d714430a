using Portal.Export;

namespace Portal.Web.Commands;

/// <summary>Finds what there is to import under the paths of a call.</summary>
internal static class ImportPaths
{
    // What a saved page brings along; whether anything else is a page, its content tells.
    private static readonly HashSet<string> Companions = new(
        [
            ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".heic", ".mp3", ".mp4", ".webm", ".pdf", ".zip",
            ".css", ".js", ".mjs", ".json", ".xml", ".map", ".woff", ".woff2", ".ttf", ".md",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        // A link may lead out of the folder, or round in it.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = true,
    };

    public static bool IsArchive(string path) => Directory.Exists(path) && PortalArchive.IsArchive(path);

    /// <summary>A file as it is named, whatever its ending; in a folder those that can be pages, always in the same order.</summary>
    public static IReadOnlyList<string> Pages(string path) => Directory.Exists(path)
        ?
        [
            .. Directory.EnumerateFiles(path, "*", Below).Where(file => !Companions.Contains(Path.GetExtension(file)))
                .Order(StringComparer.Ordinal),
        ]
        : [path];
}
