using Portal.Text;

namespace Portal.Publishing;

/// <summary>A story's text as its publication would show it.</summary>
/// <param name="Language">BCP 47 tag of the text.</param>
public sealed record PreviewedText(string Language, RenderedStory Text);
