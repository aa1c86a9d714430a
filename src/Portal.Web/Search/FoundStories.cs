using Portal.Reading;
using Portal.Search;

namespace Portal.Web.Search;

/// <summary>A page of stories that were found.</summary>
/// <param name="Stories">In order.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="IsExact">False where there are perhaps fewer.</param>
/// <param name="Next">Null on the last page.</param>
public sealed record FoundStories(IReadOnlyList<FoundStory> Stories, int Total, bool IsExact, SearchKey? Next);
