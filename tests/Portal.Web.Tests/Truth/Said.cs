namespace Portal.Web.Tests.Truth;

/// <summary>What one output says of an article; null for what it does not say.</summary>
/// <param name="By">The output.</param>
/// <param name="Url">As written, wherever the output names the article's address.</param>
internal sealed record Said(string By, string Url, string? Title, DateTimeOffset? Published, DateTimeOffset? Modified);
