using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;
using Portal.Editions;
using Portal.Sections;

namespace Portal.Data.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(article => article.ImportKey).HasMaxLength(Lengths.Hash);
        builder.Property(article => article.Revision).IsConcurrencyToken();
        builder.HasIndex(article => article.ImportKey).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(article => article.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Section>().WithMany().HasForeignKey(article => article.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.Versions).WithOne(version => version.Article)
            .HasForeignKey(version => version.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
