using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;
using Portal.Reading;
using Portal.Text;

namespace Portal.Data.Configurations;

internal sealed class PublishedArticleConfiguration : IEntityTypeConfiguration<PublishedArticle>
{
    public void Configure(EntityTypeBuilder<PublishedArticle> builder)
    {
        builder.Ignore(article => article.Lists);
        builder.HasKey(article => new { article.ArticleId, article.Version });
        builder.Property(article => article.ArticleId).ValueGeneratedNever();
        builder.Property(article => article.Version).ValueGeneratedNever();
        builder.Property(article => article.Path).HasMaxLength(Lengths.Path);
        builder.Property(article => article.Language).HasMaxLength(Lengths.Code);
        builder.Property(article => article.Title).HasMaxLength(Lengths.Title);
        builder.Property(article => article.Kicker).HasMaxLength(Lengths.Title);
        builder.Property(article => article.ShortTitle).HasMaxLength(Lengths.Title);
        builder.Property(article => article.SeoTitle).HasMaxLength(Lengths.Title);
        builder.Property(article => article.Summary).HasMaxLength(Lengths.Text);
        builder.Property(article => article.Body).HasConversion<SafeHtmlConverter>();
        builder.Property(article => article.PhotoHash).HasMaxLength(Lengths.Hash);
        builder.Property(article => article.PhotoFocus).HasConversion<FocalPointConverter>().HasMaxLength(FocalPointConverter.Length);
        builder.Property(article => article.PhotoAlt).HasMaxLength(Lengths.Text);
        builder.Property(article => article.Details).HasJson();
        builder.HasIndex(article => article.VisibleFromUtc);
        builder.HasIndex(article => article.VisibleUntilUtc);
        builder.HasOne<Article>().WithMany().HasForeignKey(article => article.ArticleId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.PhotoUses).WithOne().HasForeignKey(use => new { use.ArticleId, use.Version })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
