using Portal.Media;

namespace Portal.Import;

/// <summary>What became of a photo file that a page names.</summary>
/// <param name="Path">As written in the page.</param>
/// <param name="Refusal">Set for <see cref="PhotoNoteKind.Refused"/>.</param>
public sealed record PhotoNote(string Path, PhotoNoteKind Kind, PhotoRefusal? Refusal = null);
