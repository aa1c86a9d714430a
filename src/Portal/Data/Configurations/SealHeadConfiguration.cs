using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Changes;

namespace Portal.Data.Configurations;

internal sealed class SealHeadConfiguration : IEntityTypeConfiguration<SealHead>
{
    public void Configure(EntityTypeBuilder<SealHead> builder)
    {
        builder.Property(head => head.SealHeadId).ValueGeneratedNever();
        builder.Property(head => head.Number).IsConcurrencyToken();
        builder.Property(head => head.Hash).HasMaxLength(Lengths.Hash);
    }
}
