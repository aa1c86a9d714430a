using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Sources;

namespace Portal.Data.Configurations;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.Property(source => source.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(source => source.Name).HasMaxLength(Lengths.Name);
        builder.Property(source => source.Url).HasMaxLength(Lengths.Text);
        builder.Property(source => source.Revision).IsConcurrencyToken();
        builder.HasIndex(source => source.Slug).IsUnique();
        builder.HasIndex(source => source.Name).IsUnique();
    }
}
