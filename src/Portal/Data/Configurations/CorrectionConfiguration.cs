using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;

namespace Portal.Data.Configurations;

internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.Property(correction => correction.Text).HasMaxLength(Lengths.Text);
        builder.Property(correction => correction.Author).HasMaxLength(Lengths.Name);
        builder.HasOne<Article>().WithMany().HasForeignKey(correction => correction.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
