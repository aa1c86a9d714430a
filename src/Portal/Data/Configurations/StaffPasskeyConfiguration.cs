using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Staff;

namespace Portal.Data.Configurations;

internal sealed class StaffPasskeyConfiguration : IEntityTypeConfiguration<StaffPasskey>
{
    public void Configure(EntityTypeBuilder<StaffPasskey> builder)
    {
        builder.Property(passkey => passkey.CredentialHash).HasMaxLength(Lengths.Hash);
        builder.Property(passkey => passkey.Name).HasMaxLength(Lengths.Name);
        builder.HasIndex(passkey => passkey.CredentialHash).IsUnique();
    }
}
