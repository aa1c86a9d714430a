namespace Portal.Links;

/// <summary>One line of a file of old addresses.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">Old address, as the file has it.</param>
/// <param name="To">Id of an article, or a path, as the file has it.</param>
public sealed record RedirectLine(int Number, string From, string To);
