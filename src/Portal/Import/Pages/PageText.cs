using Portal.Import.Cleaning;

namespace Portal.Import.Pages;

/// <summary>A page as lines of text: what cleaning works on and fields are found in, whatever kind of page it was.</summary>
/// <param name="Text">Lines separated by LF.</param>
/// <param name="Marks">One for each line.</param>
/// <param name="Links">Addresses for the link marks of the text, in their order.</param>
internal sealed record PageText(TrackedText Text, IReadOnlyList<LineMark> Marks, IReadOnlyList<string> Links);
