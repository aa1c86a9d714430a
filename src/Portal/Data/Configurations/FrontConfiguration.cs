using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Editions;
using Portal.Fronts;

namespace Portal.Data.Configurations;

internal sealed class FrontConfiguration : IEntityTypeConfiguration<Front>
{
    public void Configure(EntityTypeBuilder<Front> builder)
    {
        builder.HasKey(front => front.EditionId);
        builder.Property(front => front.EditionId).ValueGeneratedNever();
        builder.Property(front => front.Revision).IsConcurrencyToken();
        builder.HasOne<Edition>().WithMany().HasForeignKey(front => front.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(front => front.Versions).WithOne().HasForeignKey(version => version.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
