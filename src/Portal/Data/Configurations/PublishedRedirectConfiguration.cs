using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Reading;

namespace Portal.Data.Configurations;

internal sealed class PublishedRedirectConfiguration : IEntityTypeConfiguration<PublishedRedirect>
{
    public void Configure(EntityTypeBuilder<PublishedRedirect> builder)
    {
        builder.HasKey(redirect => redirect.FromPath);
        builder.Property(redirect => redirect.FromPath).HasMaxLength(Lengths.Path);
        builder.Property(redirect => redirect.ToPath).HasMaxLength(Lengths.Path);
        // Chains are flattened by where they lead.
        builder.HasIndex(redirect => redirect.ToPath);
    }
}
