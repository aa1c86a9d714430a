using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Templates;

namespace Portal.Data.Configurations;

internal sealed class StoryTemplateConfiguration : IEntityTypeConfiguration<StoryTemplate>
{
    public void Configure(EntityTypeBuilder<StoryTemplate> builder)
    {
        builder.Property(template => template.Name).HasMaxLength(Lengths.Name);
        builder.Property(template => template.Story).HasJson();
        builder.Property(template => template.Revision).IsConcurrencyToken();
        builder.HasIndex(template => new { template.Order, template.StoryTemplateId });
    }
}
