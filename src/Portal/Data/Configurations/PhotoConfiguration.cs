using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Media;

namespace Portal.Data.Configurations;

internal sealed class PhotoConfiguration : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.Ignore(photo => photo.HiddenFromUtc);
        builder.Ignore(photo => photo.AwaitsRenditions);
        builder.HasKey(photo => photo.Hash);
        builder.Property(photo => photo.Hash).HasMaxLength(Lengths.Hash);
        builder.Property(photo => photo.AddedBy).HasMaxLength(Lengths.Name);
        builder.Property(photo => photo.Headline).HasMaxLength(Lengths.Title);
        builder.Property(photo => photo.Caption).HasMaxLength(Lengths.Text);
        builder.Property(photo => photo.Creator).HasMaxLength(Lengths.Name);
        builder.Property(photo => photo.CreditName).HasMaxLength(Lengths.Name);
        builder.Property(photo => photo.Copyright).HasMaxLength(Lengths.Title);
        builder.Property(photo => photo.Terms).HasMaxLength(Lengths.Text);
        builder.Property(photo => photo.Place).HasMaxLength(Lengths.Title);
        builder.Property(photo => photo.Keywords).HasJson();
        builder.Property(photo => photo.Persons).HasJson();
        builder.Property(photo => photo.PersonsText).HasMaxLength(PhotoText.Length);
        builder.Property(photo => photo.SearchText).HasMaxLength(PhotoText.Length);
        builder.Property(photo => photo.Focus).HasConversion<FocalPointConverter>().HasMaxLength(FocalPointConverter.Length);
        builder.Property(photo => photo.ReplacedBy).HasMaxLength(Lengths.Hash);
        builder.Property(photo => photo.Revision).IsConcurrencyToken();
        Lists(builder);
    }

    private static void Lists(EntityTypeBuilder<Photo> builder)
    {
        builder.HasIndex(photo => new { photo.AddedAtUtc, photo.Hash });
        builder.HasIndex(photo => new { photo.SectionId, photo.AddedAtUtc, photo.Hash });
        builder.HasIndex(photo => photo.ExpiresAtUtc);
        builder.HasIndex(photo => photo.ExpiryDueUtc);
        // Few are: an index of those that are not would be no help, and SQLite would prefer it to the order of a list.
        builder.HasIndex(photo => photo.ReplacedBy).HasFilter("ReplacedBy IS NOT NULL");
        builder.HasIndex(photo => photo.RenditionsDueUtc);
        builder.HasIndex(photo => photo.Band0);
        builder.HasIndex(photo => photo.Band1);
        builder.HasIndex(photo => photo.Band2);
        builder.HasIndex(photo => photo.Band3);
    }
}
