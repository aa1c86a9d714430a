namespace Portal.Web.Tests.Feeds;

/// <summary>An article as a parser finds it in a feed.</summary>
/// <param name="Url">As written.</param>
internal sealed record FeedItem(string Url, string Title, DateTimeOffset Published, DateTimeOffset? Modified, string Content);
