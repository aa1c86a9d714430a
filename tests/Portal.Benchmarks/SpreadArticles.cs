using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Benchmarks;

/// <summary>Articles evenly from the first of an archive to its last.</summary>
internal static class SpreadArticles
{
    private const int Count = 400;

    /// <returns>Their paths, fewer where some are withdrawn.</returns>
    public static async Task<IReadOnlyList<string>> PathsAsync(PortalContext data)
    {
        var last = await data.PublishedArticles.MaxAsync(row => row.ArticleId);
        var ids = Enumerable.Range(1, Count).Select(place => (int)((long)last * place / Count)).ToList();
        return await data.PublishedArticles.Where(row => ids.Contains(row.ArticleId)).OrderBy(row => row.ArticleId).Select(row => row.Path).ToListAsync();
    }
}
