using System.Diagnostics.CodeAnalysis;

namespace Portal.Import;

/// <summary>The folder of an imported page: files in it and below may be taken along, nothing else.</summary>
/// <param name="root">Absolute path.</param>
internal sealed class PageFolder(string root)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <param name="path">As written in a page: relative, with slashes, possibly percent-encoded.</param>
    /// <param name="file">Absolute path; what lies there may be missing.</param>
    /// <returns>False when the path leads out of the folder, or through a link that might.</returns>
    public bool TryResolve(string path, [NotNullWhen(true)] out string? file)
    {
        file = null;
        var parts = Uri.UnescapeDataString(path).Replace('\\', '/').Split('/').Where(part => part is not "" and not ".").ToList();
        if (parts.Count == 0 || path.StartsWith('/') || parts.Exists(part => part == ".." || part.Contains(':') || part.Any(char.IsControl)))
        {
            return false;
        }

        var found = _root;
        foreach (var part in parts)
        {
            found = Path.Combine(found, part);
            if (IsLink(found))
            {
                return false;
            }
        }

        file = found;
        return found.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static bool IsLink(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is not null || (file.Exists && file.Attributes.HasFlag(FileAttributes.ReparsePoint));
    }
}
