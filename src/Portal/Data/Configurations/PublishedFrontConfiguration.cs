using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Editions;
using Portal.Reading;

namespace Portal.Data.Configurations;

internal sealed class PublishedFrontConfiguration : IEntityTypeConfiguration<PublishedFront>
{
    public void Configure(EntityTypeBuilder<PublishedFront> builder)
    {
        builder.HasKey(front => front.EditionId);
        builder.Property(front => front.EditionId).ValueGeneratedNever();
        builder.Property(front => front.Layout).HasJson();
        builder.HasOne<Edition>().WithMany().HasForeignKey(front => front.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
