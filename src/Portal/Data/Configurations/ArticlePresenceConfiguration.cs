using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Desk;

namespace Portal.Data.Configurations;

internal sealed class ArticlePresenceConfiguration : IEntityTypeConfiguration<ArticlePresence>
{
    public void Configure(EntityTypeBuilder<ArticlePresence> builder)
    {
        builder.HasKey(presence => new { presence.ArticleId, presence.StaffId });
        builder.Property(presence => presence.ArticleId).ValueGeneratedNever();
        builder.Property(presence => presence.StaffId).ValueGeneratedNever();
        builder.Property(presence => presence.Name).HasMaxLength(Lengths.Name);
    }
}
