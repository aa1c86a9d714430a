using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Chains;

namespace Portal.Data.Configurations;

internal sealed class ChainConfiguration : IEntityTypeConfiguration<Chain>
{
    public void Configure(EntityTypeBuilder<Chain> builder)
    {
        builder.Property(chain => chain.Name).HasMaxLength(Lengths.Name);
        builder.HasIndex(chain => chain.Name).IsUnique();
    }
}
