namespace Portal.Web.Caching;

/// <summary>What the page that is being rendered says about itself.</summary>
/// <param name="Tags">What it shows.</param>
/// <param name="TrueUntilUtc">See <see cref="Views.IPage.TrueUntilUtc"/>.</param>
/// <param name="IsFront">See <see cref="StoredPage.IsFront"/>.</param>
public sealed record PageFeature(IReadOnlyList<CacheTag> Tags, DateTime TrueUntilUtc, bool IsFront);
