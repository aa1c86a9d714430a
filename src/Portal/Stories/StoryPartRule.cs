namespace Portal.Stories;

/// <summary>How one part of a story is read, taken over and merged.</summary>
/// <param name="Read">The part as lines of text, in the story's language; no line for a part that is not set.</param>
/// <param name="Take">The first story with this part of the second.</param>
/// <param name="Merge">The first story with this part of both others, of which the last is what they began from; null where both changed
/// the same place.</param>
internal sealed record StoryPartRule(
    StoryPart Part,
    Func<Story, string, IReadOnlyList<string>> Read,
    Func<Story, Story, Story> Take,
    Func<Story, Story, Story, Story?> Merge);
