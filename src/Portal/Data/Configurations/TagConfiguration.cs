using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tags;

namespace Portal.Data.Configurations;

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.Property(tag => tag.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(tag => tag.Name).HasMaxLength(Lengths.Name);
        builder.Property(tag => tag.Revision).IsConcurrencyToken();
        builder.HasIndex(tag => tag.Slug).IsUnique();
        builder.HasIndex(tag => tag.Name).IsUnique();
    }
}
