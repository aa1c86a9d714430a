using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Fronts;

namespace Portal.Data.Configurations;

internal sealed class FrontVersionConfiguration : IEntityTypeConfiguration<FrontVersion>
{
    public void Configure(EntityTypeBuilder<FrontVersion> builder)
    {
        builder.HasKey(version => new { version.EditionId, version.Number });
        builder.Property(version => version.Number).ValueGeneratedNever();
        builder.Property(version => version.Layout).HasJson();
        builder.Property(version => version.Author).HasMaxLength(Lengths.Name);
        builder.Property(version => version.Note).HasMaxLength(Lengths.Text);
    }
}
