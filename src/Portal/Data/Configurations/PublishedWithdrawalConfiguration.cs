using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Reading;

namespace Portal.Data.Configurations;

internal sealed class PublishedWithdrawalConfiguration : IEntityTypeConfiguration<PublishedWithdrawal>
{
    public void Configure(EntityTypeBuilder<PublishedWithdrawal> builder)
    {
        builder.HasKey(withdrawal => withdrawal.ArticleId);
        builder.Property(withdrawal => withdrawal.ArticleId).ValueGeneratedNever();
        builder.Property(withdrawal => withdrawal.Path).HasMaxLength(Lengths.Path);
        builder.Property(withdrawal => withdrawal.Reason).HasMaxLength(Lengths.Text);
    }
}
