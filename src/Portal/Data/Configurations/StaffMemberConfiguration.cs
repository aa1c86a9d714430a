using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Staff;

namespace Portal.Data.Configurations;

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.HasKey(member => member.StaffId);
        builder.Property(member => member.Email).HasMaxLength(Lengths.Name);
        builder.Property(member => member.EmailKey).HasMaxLength(Lengths.Name);
        builder.Property(member => member.Name).HasMaxLength(Lengths.Name);
        builder.Property(member => member.Language).HasMaxLength(Lengths.Code);
        builder.Property(member => member.PasswordHash).HasMaxLength(Lengths.Text);
        builder.Property(member => member.AuthenticatorKey).HasMaxLength(Lengths.Code);
        builder.Property(member => member.RecoveryCodes).HasJson();
        builder.Property(member => member.Revision).IsConcurrencyToken();
        builder.HasIndex(member => member.EmailKey).IsUnique();
        builder.HasIndex(member => new { member.Name, member.StaffId });
        builder.HasMany(member => member.Grants).WithOne().HasForeignKey(grant => grant.StaffId);
        builder.HasMany(member => member.Passkeys).WithOne().HasForeignKey(passkey => passkey.StaffId);
    }
}
