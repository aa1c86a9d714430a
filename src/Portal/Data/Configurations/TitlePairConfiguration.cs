using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;

namespace Portal.Data.Configurations;

internal sealed class TitlePairConfiguration : IEntityTypeConfiguration<TitlePair>
{
    public void Configure(EntityTypeBuilder<TitlePair> builder)
    {
        builder.HasKey(row => new { row.Pair, row.ArticleId });
        // Nothing deletes articles, so that no index by article is needed.
        builder.Property(row => row.Pair).ValueGeneratedNever();
        builder.Property(row => row.ArticleId).ValueGeneratedNever();
    }
}
