using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.About;

namespace Portal.Data.Configurations;

internal sealed class AboutPageConfiguration : IEntityTypeConfiguration<AboutPage>
{
    public void Configure(EntityTypeBuilder<AboutPage> builder)
    {
        builder.Property(page => page.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(page => page.Title).HasMaxLength(Lengths.Title);
        builder.Property(page => page.Language).HasMaxLength(Lengths.Code);
        builder.Property(page => page.Revision).IsConcurrencyToken();
        builder.HasIndex(page => page.Slug).IsUnique();
    }
}
