using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.People;

namespace Portal.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(person => person.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(person => person.Name).HasMaxLength(Lengths.Name);
        builder.Property(person => person.Title).HasMaxLength(Lengths.Name);
        builder.Property(person => person.Bio).HasMaxLength(Lengths.Text);
        builder.Property(person => person.Revision).IsConcurrencyToken();
        builder.HasIndex(person => person.Slug).IsUnique();
        builder.HasIndex(person => person.Name);
    }
}
