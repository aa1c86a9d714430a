using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Editions;
using Portal.Staff;

namespace Portal.Data.Configurations;

internal sealed class StaffGrantConfiguration : IEntityTypeConfiguration<StaffGrant>
{
    public void Configure(EntityTypeBuilder<StaffGrant> builder)
    {
        builder.HasIndex(grant => new { grant.StaffId, grant.EditionId, grant.Role }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(grant => grant.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
