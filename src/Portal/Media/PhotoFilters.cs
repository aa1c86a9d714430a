using Microsoft.EntityFrameworkCore;

namespace Portal.Media;

internal static class PhotoFilters
{
    private const string Escape = "\\";

    /// <summary>Photos that were replaced are never among them.</summary>
    public static IQueryable<Photo> Matching(this IQueryable<Photo> photos, PhotoFilter filter, DateTime nowUtc)
    {
        photos = photos.Where(photo => photo.ReplacedBy == null);
        if (filter.SectionId is { } section)
        {
            photos = photos.Where(photo => photo.SectionId == section);
        }

        if (filter.Kind is { } kind)
        {
            photos = photos.Where(photo => photo.CreditKind == kind);
        }

        if (filter.IsUsable)
        {
            photos = photos.Where(photo => photo.BlockedAtUtc == null && (photo.ExpiresAtUtc == null || photo.ExpiresAtUtc > nowUtc));
        }

        return photos.Taken(filter.From, filter.To).Saying(filter);
    }

    public static IQueryable<Photo> NewestFirst(this IQueryable<Photo> photos, DateTime nowUtc, PhotoKey? after)
    {
        var end = after?.AddedAtUtc ?? nowUtc;
        photos = photos.Where(photo => photo.AddedAtUtc <= end);
        if (after is not null)
        {
#pragma warning disable CA1309 // The database compares; it knows no StringComparison.
            photos = photos.Where(photo => photo.AddedAtUtc < end || string.Compare(photo.Hash, after.Hash) < 0);
#pragma warning restore CA1309
        }

        return photos.OrderByDescending(photo => photo.AddedAtUtc).ThenByDescending(photo => photo.Hash);
    }

    private static IQueryable<Photo> Taken(this IQueryable<Photo> photos, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
        {
            var start = first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            photos = photos.Where(photo => photo.TakenOn >= first || (photo.TakenOn == null && photo.AddedAtUtc >= start));
        }

        if (to is { } last)
        {
            var end = last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            photos = photos.Where(photo => photo.TakenOn <= last || (photo.TakenOn == null && photo.AddedAtUtc < end));
        }

        return photos;
    }

    /// <summary>The newest are looked through until the page is full: a hundred thousand photos are some 30 MB of words.</summary>
    private static IQueryable<Photo> Saying(this IQueryable<Photo> photos, PhotoFilter filter)
    {
        foreach (var pattern in PhotoText.Patterns(filter.Text))
        {
            photos = photos.Where(photo => EF.Functions.Like(photo.SearchText, pattern, Escape));
        }

        foreach (var pattern in PhotoText.Patterns(filter.Credit))
        {
            photos = photos.Where(photo => EF.Functions.Like(photo.CreditName, pattern, Escape) || EF.Functions.Like(photo.Creator, pattern, Escape));
        }

        foreach (var pattern in PhotoText.Patterns(filter.Person))
        {
            photos = photos.Where(photo => EF.Functions.Like(photo.PersonsText, pattern, Escape));
        }

        return photos;
    }
}
