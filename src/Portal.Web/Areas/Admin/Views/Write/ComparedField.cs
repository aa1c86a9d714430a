using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>One part of a story that two people, or a person and their own unsaved text, have made different.</summary>
/// <param name="Label">Name of the part.</param>
/// <param name="Verdict">Who changed it, as a sentence; empty where there is only one side.</param>
/// <param name="Mine">What I changed; empty when I changed nothing.</param>
/// <param name="Theirs">What they changed; empty when they changed nothing.</param>
/// <param name="Choices">What can be taken; none where there is nothing to choose.</param>
public sealed record ComparedField(
    StoryPart Part, string Label, string Verdict, bool IsConflict, IReadOnlyList<TextRun> Mine, IReadOnlyList<TextRun> Theirs, IReadOnlyList<Choice> Choices);
