using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tags;

namespace Portal.Data.Configurations;

internal sealed class TagAliasConfiguration : IEntityTypeConfiguration<TagAlias>
{
    public void Configure(EntityTypeBuilder<TagAlias> builder)
    {
        builder.HasKey(alias => alias.Name);
        builder.Property(alias => alias.Name).HasMaxLength(Lengths.Name);
        builder.HasOne<Tag>().WithMany().HasForeignKey(alias => alias.TagId).OnDelete(DeleteBehavior.Restrict);
    }
}
