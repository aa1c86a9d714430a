using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;
using Portal.Media;

namespace Portal.Data.Configurations;

internal sealed class ArticlePhotoConfiguration : IEntityTypeConfiguration<ArticlePhoto>
{
    public void Configure(EntityTypeBuilder<ArticlePhoto> builder)
    {
        // A story may name a photo that the library does not have.
        builder.HasKey(row => new { row.Hash, row.ArticleId });
        builder.Property(row => row.Hash).HasMaxLength(Lengths.Hash);
        builder.HasOne<Article>().WithMany().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
