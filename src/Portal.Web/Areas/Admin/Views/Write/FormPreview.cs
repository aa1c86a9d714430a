using Portal.Text;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>What the form will look like to readers, and what can be said of its text.</summary>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Dateline">As it opens the first paragraph; null without one.</param>
/// <param name="Body">As the public page prints it.</param>
/// <param name="Count">Words and minutes, as a sentence.</param>
/// <param name="Summary">The one that is proposed; empty for a story without text.</param>
public sealed record FormPreview(string Language, SafeHtml? Dateline, SafeHtml Body, string Count, string Summary);
