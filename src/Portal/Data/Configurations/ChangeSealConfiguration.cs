using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Changes;

namespace Portal.Data.Configurations;

internal sealed class ChangeSealConfiguration : IEntityTypeConfiguration<ChangeSeal>
{
    public void Configure(EntityTypeBuilder<ChangeSeal> builder)
    {
        builder.HasKey(seal => seal.Number);
        builder.Property(seal => seal.Number).ValueGeneratedNever();
        builder.Property(seal => seal.PreviousHash).HasMaxLength(Lengths.Hash);
        builder.Property(seal => seal.Hash).HasMaxLength(Lengths.Hash);
        builder.HasOne<Change>().WithOne().HasForeignKey<ChangeSeal>(seal => seal.ChangeId).OnDelete(DeleteBehavior.Restrict);
    }
}
