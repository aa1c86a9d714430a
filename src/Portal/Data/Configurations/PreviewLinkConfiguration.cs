using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;
using Portal.Desk;

namespace Portal.Data.Configurations;

internal sealed class PreviewLinkConfiguration : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> builder)
    {
        builder.Property(link => link.TokenHash).HasMaxLength(Lengths.Hash);
        builder.Property(link => link.CreatedBy).HasMaxLength(Lengths.Name);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<Article>().WithMany().HasForeignKey(link => link.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
