using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Topics;

namespace Portal.Data.Configurations;

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.Property(topic => topic.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(topic => topic.Name).HasMaxLength(Lengths.Name);
        builder.Property(topic => topic.Summary).HasMaxLength(Lengths.Text);
        // As text: the tool that compiles the model cannot write a layout down.
        builder.Property(topic => topic.Layout).HasJson().HasDefaultValueSql("'{\"groups\":[],\"timeline\":[]}'").ValueGeneratedNever();
        builder.Property(topic => topic.Revision).IsConcurrencyToken();
        builder.HasIndex(topic => topic.Slug).IsUnique();
    }
}
