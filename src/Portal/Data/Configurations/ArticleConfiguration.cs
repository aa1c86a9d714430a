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
        builder.Property(article => article.Title).HasMaxLength(Lengths.Title);
        builder.Property(article => article.OwnerName).HasMaxLength(Lengths.Name);
        builder.Property(article => article.ImportKey).HasMaxLength(Lengths.Hash);
        builder.Property(article => article.Revision).IsConcurrencyToken();
        builder.HasIndex(article => article.ImportKey).IsUnique();
        builder.HasIndex(article => new { article.OriginalKey, article.ArticleId });
        DeskLists(builder);
        builder.HasIndex(article => article.ScheduledAtUtc);
        builder.HasIndex(article => article.ExpiresAtUtc);
        builder.HasOne<Edition>().WithMany().HasForeignKey(article => article.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Section>().WithMany().HasForeignKey(article => article.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.SignOffs).WithOne().HasForeignKey(signOff => signOff.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.Versions).WithOne(version => version.Article)
            .HasForeignKey(version => version.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>Each list of the desk is a range of one of these, the last changed first.</summary>
    private static void DeskLists(EntityTypeBuilder<Article> builder)
    {
        builder.HasIndex(article => new { article.EditionId, article.UpdatedAtUtc, article.ArticleId });
        builder.HasIndex(article => new { article.EditionId, article.State, article.UpdatedAtUtc, article.ArticleId });
        builder.HasIndex(article => new { article.EditionId, article.SectionId, article.UpdatedAtUtc, article.ArticleId });
        builder.HasIndex(article => new { article.EditionId, article.NeedsAttention, article.UpdatedAtUtc, article.ArticleId });
        builder.HasIndex(article => new { article.EditionId, article.ScheduledAtUtc, article.ArticleId });
        builder.HasIndex(article => new { article.OwnerId, article.UpdatedAtUtc, article.ArticleId });
    }
}
