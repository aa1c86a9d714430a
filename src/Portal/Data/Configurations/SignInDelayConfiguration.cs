using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Staff;

namespace Portal.Data.Configurations;

internal sealed class SignInDelayConfiguration : IEntityTypeConfiguration<SignInDelay>
{
    public void Configure(EntityTypeBuilder<SignInDelay> builder)
    {
        builder.HasKey(delay => delay.KeyHash);
        builder.Property(delay => delay.KeyHash).HasMaxLength(Lengths.Hash);
        builder.Property(delay => delay.Failures).IsConcurrencyToken();
        builder.HasIndex(delay => delay.LastFailureUtc);
    }
}
