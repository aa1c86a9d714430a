using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Portal.Search;

/// <summary>
/// Where a node keeps its index: a folder for each one that was built, and a file that says which of them holds. An index that is built
/// anew is a folder beside the old one until that file names it.
/// </summary>
public sealed class SearchFolder(string root)
{
    private const string CurrentName = "current";

    /// <summary>Absolute path of the index that holds; null where there is none.</summary>
    public string? Current()
    {
        try
        {
            var path = Path.Combine(root, Path.GetFileName(File.ReadAllText(Path.Combine(root, CurrentName)).Trim()));
            return path != root && Directory.Exists(path) ? path : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Makes an empty folder for an index that is to be built.</summary>
    /// <returns>Absolute path. Names are in the order of time, to 100 ns.</returns>
    public string Add() =>
        Directory.CreateDirectory(Path.Combine(root, $"index-{TimeProvider.System.GetUtcNow().UtcTicks:x16}-{Guid.NewGuid():n}")).FullName;

    /// <summary>Has an index hold from now on, at one stroke.</summary>
    public void Use(string path)
    {
        var named = Path.Combine(root, $"{CurrentName}-{Guid.CreateVersion7():n}");
        File.WriteAllText(named, Path.GetFileName(path));
        File.Move(named, Path.Combine(root, CurrentName), overwrite: true);
    }

    /// <summary>Deletes what was built and does not hold, unless somebody writes it: an index that is being built, or one that a server has still open.</summary>
    public void Clean()
    {
        if (Current() is not { } current)
        {
            return;
        }

        // What is newer is being built, or about to hold.
        foreach (var path in Directory.GetDirectories(root, "index-*").Where(path => string.CompareOrdinal(path, current) < 0))
        {
            TryDelete(path);
        }
    }

    /// <summary>What cannot be deleted now is the next time.</summary>
    private static void TryDelete(string path)
    {
        try
        {
            using var directory = new NIOFSDirectory(new DirectoryInfo(path));
            if (!IndexWriter.IsLocked(directory))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
