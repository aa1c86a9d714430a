namespace Portal.Articles;

/// <summary>What happens to an article by itself when a planned time comes.</summary>
public enum DueKind
{
    Published,
    Expired,
}
