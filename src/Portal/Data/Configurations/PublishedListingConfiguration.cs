using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Reading;

namespace Portal.Data.Configurations;

internal sealed class PublishedListingConfiguration : IEntityTypeConfiguration<PublishedListing>
{
    public void Configure(EntityTypeBuilder<PublishedListing> builder)
    {
        builder.Ignore(row => row.List);
        builder.HasKey(row => new { row.Kind, row.TargetId, row.PublishedAtUtc, row.ArticleId, row.Version });
        builder.HasOne(row => row.Article).WithMany(article => article.Listings)
            .HasForeignKey(row => new { row.ArticleId, row.Version }).OnDelete(DeleteBehavior.Cascade);
    }
}
