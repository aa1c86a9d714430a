using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;

namespace Portal.Data.Configurations;

internal sealed class SignOffConfiguration : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder) => builder.Property(signOff => signOff.Name).HasMaxLength(Lengths.Name);
}
