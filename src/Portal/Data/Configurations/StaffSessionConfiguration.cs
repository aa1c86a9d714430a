using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Staff;

namespace Portal.Data.Configurations;

internal sealed class StaffSessionConfiguration : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.Property(session => session.KeyHash).HasMaxLength(Lengths.Hash);
        builder.Property(session => session.Address).HasMaxLength(Lengths.Code);
        builder.Property(session => session.Device).HasMaxLength(Lengths.Name);
        builder.HasIndex(session => session.KeyHash).IsUnique();
        builder.HasIndex(session => session.StaffId);
        builder.HasIndex(session => session.SeenAtUtc);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(session => session.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}
