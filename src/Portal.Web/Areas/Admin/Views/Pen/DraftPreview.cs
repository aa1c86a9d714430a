namespace Portal.Web.Areas.Admin.Views.Pen;

/// <summary>What readers would get of a story that is being typed, and what can be said of it.</summary>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Dateline">HTML; null without one.</param>
/// <param name="Body">HTML, as the public page prints it.</param>
/// <param name="Count">Words and minutes, as a sentence.</param>
/// <param name="Summary">The one that is proposed; empty for a story without text.</param>
public sealed record DraftPreview(
    string Language, string Kicker, string Title, string? Dateline, string Body, string Count, string Summary, IReadOnlyList<DraftCount> Titles);
