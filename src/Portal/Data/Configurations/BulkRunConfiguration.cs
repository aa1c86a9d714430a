using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Bulk;

namespace Portal.Data.Configurations;

internal sealed class BulkRunConfiguration : IEntityTypeConfiguration<BulkRun>
{
    public void Configure(EntityTypeBuilder<BulkRun> builder)
    {
        builder.Property(run => run.Tag).HasMaxLength(Lengths.Name);
        builder.Property(run => run.Reason).HasMaxLength(Lengths.Text);
        builder.Property(run => run.Skipped).HasJson();
        builder.Property(run => run.Revision).IsConcurrencyToken();
        builder.Ignore(run => run.Changed);
        builder.Ignore(run => run.IsDone);
        builder.Ignore(run => run.Items);
        builder.HasIndex(run => new { run.StaffId, run.MadeAtUtc });
    }
}
