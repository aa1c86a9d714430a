using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Articles;

namespace Portal.Data.Configurations;

internal sealed class DraftNoteConfiguration : IEntityTypeConfiguration<DraftNote>
{
    public void Configure(EntityTypeBuilder<DraftNote> builder)
    {
        builder.Property(note => note.Text).HasMaxLength(Lengths.Text);
        builder.Property(note => note.Author).HasMaxLength(Lengths.Name);
        builder.Property(note => note.ResolvedBy).HasMaxLength(Lengths.Name);
        builder.HasOne<Article>().WithMany().HasForeignKey(note => note.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
