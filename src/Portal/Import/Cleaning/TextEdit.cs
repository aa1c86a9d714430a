namespace Portal.Import.Cleaning;

/// <summary>One change that a cleaning step proposes for the text it was given.</summary>
/// <param name="Start">UTF-16 index into that text.</param>
/// <param name="Length">May not reach over a line end.</param>
/// <param name="After">The same as what stands there for a mere remark.</param>
internal readonly record struct TextEdit(int Start, int Length, string After, Confidence Confidence = Confidence.High);
