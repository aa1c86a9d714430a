using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;
using Portal.Reading;

namespace Portal.Data.Configurations;

internal sealed class PublishedCorrectionConfiguration : IEntityTypeConfiguration<PublishedCorrection>
{
    public void Configure(EntityTypeBuilder<PublishedCorrection> builder)
    {
        builder.HasKey(correction => correction.CorrectionId);
        builder.Property(correction => correction.CorrectionId).ValueGeneratedNever();
        builder.Property(correction => correction.Text).HasMaxLength(Lengths.Text);
        builder.HasIndex(correction => new { correction.CorrectedAtUtc, correction.CorrectionId });
        builder.HasOne<Article>().WithMany().HasForeignKey(correction => correction.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
