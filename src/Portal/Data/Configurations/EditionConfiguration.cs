using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Editions;

namespace Portal.Data.Configurations;

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.Property(edition => edition.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(edition => edition.Name).HasMaxLength(Lengths.Name);
        builder.Property(edition => edition.Language).HasMaxLength(Lengths.Code);
        builder.Property(edition => edition.ZoneId).HasMaxLength(Lengths.Code);
        builder.Property(edition => edition.Hotline).HasMaxLength(Lengths.Name);
        builder.Property(edition => edition.Email).HasMaxLength(Lengths.Name);
        builder.Property(edition => edition.Notices).HasJson();
        builder.Property(edition => edition.Registrations).HasJson();
        // What editions had that are older than the column.
        builder.Property(edition => edition.SignOffs).HasDefaultValue(1).ValueGeneratedNever();
        builder.Property(edition => edition.Revision).IsConcurrencyToken();
        builder.Ignore(edition => edition.Mourning);
        builder.HasIndex(edition => edition.Slug).IsUnique();
    }
}
