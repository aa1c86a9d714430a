using Portal.Reading;
using Portal.Text;

namespace Portal.Web.Facts;

/// <summary>A photo of a story, with its words as printed and its rights as its files say them.</summary>
/// <param name="Shapes">For those who show it in a shape of their own; the whole where it is too small.</param>
public sealed record PhotoFacts(PictureFacts Whole, IReadOnlyList<PictureFacts> Shapes, string Alt, string Caption, string Credit)
{
    /// <summary>Who took it; empty where nobody says.</summary>
    public string Creator { get; init; } = "";

    public string Copyright { get; init; } = "";

    /// <summary>On what terms it may be used: words or an address.</summary>
    public string Terms { get; init; } = "";

    public bool IsAiGenerated { get; init; }

    public static PhotoFacts Of(PublishedPhoto photo, Func<string, string> absolute) => new(
        PictureFacts.Whole(photo.File, absolute),
        PictureFacts.InShapes(photo.File, absolute),
        WellFormed.Of(photo.Alt),
        WellFormed.Of(photo.Caption),
        WellFormed.Of(photo.Credit))
    {
        Creator = WellFormed.Of(photo.File.Rights?.Creator ?? ""),
        Copyright = WellFormed.Of(photo.File.Rights?.Copyright ?? ""),
        Terms = WellFormed.Of(photo.File.Rights?.Terms ?? ""),
        IsAiGenerated = photo.File.Rights?.IsAiGenerated ?? false,
    };
}
