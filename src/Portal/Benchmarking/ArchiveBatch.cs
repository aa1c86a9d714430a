using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Media;
using Portal.People;
using Portal.Reading;
using Portal.Sources;
using Portal.Tags;

namespace Portal.Benchmarking;

/// <summary>The rows of some articles, in the order in which they may be written.</summary>
internal sealed class ArchiveBatch
{
    public IReadOnlyList<Person> People { get; set; } = [];

    public IReadOnlyList<Source> Sources { get; set; } = [];

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    public List<Article> Articles { get; } = [];

    public List<ArticleVersion> Versions { get; } = [];

    public List<TitlePair> TitlePairs { get; } = [];

    public List<ArticlePhoto> ArticlePhotos { get; } = [];

    public List<Correction> Corrections { get; } = [];

    public List<Change> Changes { get; } = [];

    /// <summary>One for each change.</summary>
    public List<ChangeSeal> Seals { get; } = [];

    public List<PublishedArticle> Published { get; } = [];

    public List<PublishedListing> Listings { get; } = [];

    public List<PublishedPhotoUse> PhotoUses { get; } = [];

    public List<PublishedCorrection> PublishedCorrections { get; } = [];

    public List<PublishedWithdrawal> Withdrawals { get; } = [];

    /// <summary>All of it for the database, what others name first.</summary>
    public IReadOnlyList<BulkRows> ToRows(IModel model)
    {
        // Neighbours in an index come one after the other.
        TitlePairs.Sort((one, other) => (one.Pair, one.ArticleId).CompareTo((other.Pair, other.ArticleId)));
        Listings.Sort((one, other) =>
            (one.Kind, one.TargetId, one.PublishedAtUtc, one.ArticleId).CompareTo((other.Kind, other.TargetId, other.PublishedAtUtc, other.ArticleId)));
        return
        [
            BulkRows.Of(model, People), BulkRows.Of(model, Sources), BulkRows.Of(model, Tags), BulkRows.Of(model, Articles),
            BulkRows.Of(model, Versions), BulkRows.Of(model, TitlePairs), BulkRows.Of(model, ArticlePhotos), BulkRows.Of(model, Corrections), BulkRows.Of(model, Changes), BulkRows.Of(model, Seals),
            BulkRows.Of(model, Published), BulkRows.Of(model, Listings), BulkRows.Of(model, PhotoUses), BulkRows.Of(model, PublishedCorrections), BulkRows.Of(model, Withdrawals),
        ];
    }
}
