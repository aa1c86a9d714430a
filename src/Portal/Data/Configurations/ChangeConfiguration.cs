using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Changes;

namespace Portal.Data.Configurations;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.Property(change => change.Actor).HasMaxLength(Lengths.Name);
        builder.Property(change => change.Address).HasMaxLength(Lengths.Code);
        builder.Property(change => change.Detail).HasMaxLength(Lengths.Text);
        builder.Property(change => change.PhotoHash).HasMaxLength(Lengths.Hash);
        builder.Property(change => change.Lists).HasConversion(new ListRefsConverter(), ListRefsConverter.Comparer).HasDefaultValueSql("''");
        builder.HasIndex(change => new { change.Kind, change.ChangeId });
        builder.HasIndex(change => change.ArticleId);

        // What the audit trail is asked for.
        builder.HasIndex(change => new { change.StaffId, change.ChangeId });
        builder.HasIndex(change => new { change.EditionId, change.ChangeId });
        builder.HasIndex(change => new { change.Refusal, change.ChangeId });
        builder.HasIndex(change => change.AtUtc);
    }
}
