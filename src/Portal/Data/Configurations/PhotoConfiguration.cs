using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Media;

namespace Portal.Data.Configurations;

internal sealed class PhotoConfiguration : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.HasKey(photo => photo.Hash);
        builder.Property(photo => photo.Hash).HasMaxLength(Lengths.Hash);
        builder.HasIndex(photo => new { photo.AddedAtUtc, photo.Hash });
    }
}
