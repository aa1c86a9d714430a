using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Versions;

/// <summary>A part of a story that two versions have different.</summary>
/// <param name="Label">Name of the part.</param>
public sealed record ChangedPart(string Label, IReadOnlyList<TextRun> Runs);
