namespace Portal.Reading;

/// <summary>What an article's page offers to read next.</summary>
public sealed record RelatedArticles(IReadOnlyList<Card> Related, IReadOnlyList<Card> Latest)
{
    public bool Any => Related.Count + Latest.Count > 0;
}
