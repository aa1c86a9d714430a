using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Pushing;

namespace Portal.Data.Configurations;

internal sealed class PushPauseConfiguration : IEntityTypeConfiguration<PushPause>
{
    public void Configure(EntityTypeBuilder<PushPause> builder)
    {
        builder.HasKey(pause => pause.Target);
        builder.Property(pause => pause.Target).ValueGeneratedNever();
    }
}
