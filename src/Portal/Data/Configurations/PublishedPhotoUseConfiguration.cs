using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Reading;

namespace Portal.Data.Configurations;

internal sealed class PublishedPhotoUseConfiguration : IEntityTypeConfiguration<PublishedPhotoUse>
{
    public void Configure(EntityTypeBuilder<PublishedPhotoUse> builder)
    {
        builder.HasKey(use => new { use.Hash, use.ArticleId, use.Version });
        builder.Property(use => use.Hash).HasMaxLength(Lengths.Hash);
        builder.HasIndex(use => use.HiddenFromUtc);
    }
}
