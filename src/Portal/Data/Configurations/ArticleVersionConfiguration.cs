using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;

namespace Portal.Data.Configurations;

internal sealed class ArticleVersionConfiguration : IEntityTypeConfiguration<ArticleVersion>
{
    public void Configure(EntityTypeBuilder<ArticleVersion> builder)
    {
        builder.HasKey(version => new { version.ArticleId, version.Number });
        builder.Property(version => version.Number).ValueGeneratedNever();
        builder.Property(version => version.Story).HasJson();
        builder.Property(version => version.Findings).HasJson();
        builder.Property(version => version.Author).HasMaxLength(Lengths.Name);
        builder.Property(version => version.Note).HasMaxLength(Lengths.Text);
    }
}
