using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Puts all articles of one list into another as well, whatever their number: one statement, on both engines the same.</summary>
internal static class ListingCopies
{
    public static Task<int> CopyAsync(PortalContext context, ListKind kind, int fromId, int toId, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "PublishedListings" ("Kind", "TargetId", "PublishedAtUtc", "ArticleId", "Version", "VisibleFromUtc", "VisibleUntilUtc")
            SELECT own."Kind", {toId}, own."PublishedAtUtc", own."ArticleId", own."Version", own."VisibleFromUtc", own."VisibleUntilUtc"
            FROM "PublishedListings" AS own
            WHERE own."Kind" = {(int)kind} AND own."TargetId" = {fromId} AND NOT EXISTS (
                SELECT 1 FROM "PublishedListings" AS other
                WHERE other."Kind" = own."Kind" AND other."TargetId" = {toId} AND other."PublishedAtUtc" = own."PublishedAtUtc"
                    AND other."ArticleId" = own."ArticleId" AND other."Version" = own."Version")
            """,
            cancellationToken);
}
