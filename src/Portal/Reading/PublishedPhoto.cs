using Portal.Media;

namespace Portal.Reading;

/// <summary>A photo of an article with its words as printed.</summary>
public sealed record PublishedPhoto(PhotoFile File, string Alt, string Caption, string Credit);
