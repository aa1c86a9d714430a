using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Desk;

namespace Portal.Data.Configurations;

internal sealed class AutosaveConfiguration : IEntityTypeConfiguration<Autosave>
{
    public void Configure(EntityTypeBuilder<Autosave> builder)
    {
        builder.HasKey(autosave => new { autosave.StaffId, autosave.Key });
        builder.Property(autosave => autosave.StaffId).ValueGeneratedNever();
        builder.Property(autosave => autosave.Key).HasMaxLength(Lengths.Slug);
        builder.Property(autosave => autosave.Title).HasMaxLength(Lengths.Title);
        builder.HasIndex(autosave => new { autosave.StaffId, autosave.SavedAtUtc });
    }
}
