using Portal.Stories;

namespace Portal.Import;

/// <summary>One text of a story that cleaning may have changed.</summary>
/// <param name="Write">Gives the story with another text in its place.</param>
internal sealed record StoryText(string Text, Func<string, Story> Write);
