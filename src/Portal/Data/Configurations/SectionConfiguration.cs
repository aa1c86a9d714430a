using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Editions;
using Portal.Sections;

namespace Portal.Data.Configurations;

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.Property(section => section.Path).HasMaxLength(Lengths.Path);
        builder.Property(section => section.Name).HasMaxLength(Lengths.Name);
        builder.Property(section => section.Language).HasMaxLength(Lengths.Code);
        builder.Property(section => section.Revision).IsConcurrencyToken();
        builder.HasOne<Edition>().WithMany().HasForeignKey(section => section.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Section>().WithMany().HasForeignKey(section => section.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(section => new { section.EditionId, section.Path }).IsUnique();
    }
}
