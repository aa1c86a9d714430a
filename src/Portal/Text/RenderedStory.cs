namespace Portal.Text;

/// <summary>A story as readers get it.</summary>
/// <param name="Body">Dateline, text, figures and end mark.</param>
/// <param name="Excerpt">The first sentences, without dateline and end mark; empty when the story has no text.</param>
/// <param name="PlainText">The words of the text, a line for each paragraph, without dateline, captions and end mark:
/// what search indexes.</param>
/// <param name="WordCount">Of <paramref name="PlainText"/>, as <see cref="Words"/> counts.</param>
public sealed record RenderedStory(SafeHtml Body, string Excerpt, string PlainText, int WordCount);
