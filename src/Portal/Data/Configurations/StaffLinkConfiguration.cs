using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Staff;

namespace Portal.Data.Configurations;

internal sealed class StaffLinkConfiguration : IEntityTypeConfiguration<StaffLink>
{
    public void Configure(EntityTypeBuilder<StaffLink> builder)
    {
        builder.Property(link => link.KeyHash).HasMaxLength(Lengths.Hash);
        builder.Property(link => link.ClosedAtUtc).IsConcurrencyToken();
        builder.HasIndex(link => link.KeyHash).IsUnique();
        builder.HasIndex(link => link.StaffId);
        builder.HasIndex(link => link.ExpiresAtUtc);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(link => link.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}
