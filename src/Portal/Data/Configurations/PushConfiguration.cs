using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Pushing;

namespace Portal.Data.Configurations;

internal sealed class PushConfiguration : IEntityTypeConfiguration<Push>
{
    public void Configure(EntityTypeBuilder<Push> builder)
    {
        builder.Property(push => push.Path).HasMaxLength(Lengths.Path);
        builder.Property(push => push.Problem).HasMaxLength(Lengths.Title);
        builder.Property(push => push.Revision).IsConcurrencyToken();
        builder.HasIndex(push => new { push.Target, push.Path }).IsUnique();
        builder.HasIndex(push => new { push.State, push.Target, push.DueUtc });
    }
}
