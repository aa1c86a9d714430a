using Microsoft.EntityFrameworkCore;
using Portal.Bare.Rows;

namespace Portal.Bare;

/// <summary>The portal's own tables, as far as two pages need them.</summary>
public sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options)
{
    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<PhotoUse> PhotoUses => Set<PhotoUse>();

    public DbSet<Photo> Photos => Set<Photo>();

    public DbSet<Correction> Corrections => Set<Correction>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Article>().ToTable("PublishedArticles").HasKey(row => new { row.ArticleId, row.Version });
        modelBuilder.Entity<Listing>().ToTable("PublishedListings").HasKey(row => new { row.Kind, row.TargetId, row.PublishedAtUtc, row.ArticleId, row.Version });
        modelBuilder.Entity<Listing>().HasOne(row => row.Article).WithMany().HasForeignKey(row => new { row.ArticleId, row.Version });
        modelBuilder.Entity<PhotoUse>().ToTable("PublishedPhotoUses").HasKey(row => new { row.Hash, row.ArticleId, row.Version });
        modelBuilder.Entity<Photo>().ToTable("Photos").HasKey(row => row.Hash);
        modelBuilder.Entity<Correction>().ToTable("PublishedCorrections");
    }
}
