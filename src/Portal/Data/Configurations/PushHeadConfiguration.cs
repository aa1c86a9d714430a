using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Pushing;

namespace Portal.Data.Configurations;

internal sealed class PushHeadConfiguration : IEntityTypeConfiguration<PushHead>
{
    public void Configure(EntityTypeBuilder<PushHead> builder)
    {
        builder.Property(head => head.PushHeadId).ValueGeneratedNever();
        builder.Property(head => head.Holder).HasMaxLength(Lengths.Code);
        builder.Property(head => head.Revision).IsConcurrencyToken();
    }
}
