using System.Text;
using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>What field split found in a page's lines.</summary>
internal sealed class StoryParts
{
    public string? Title { get; set; }

    public string? Kicker { get; set; }

    public Dateline? Dateline { get; set; }

    public EndMark EndMark { get; set; }

    public string? OriginalUrl { get; set; }

    public PageFacts Facts { get; } = new();

    /// <summary>Markdown blocks, written with one empty line between them.</summary>
    public List<StringBuilder> Blocks { get; } = [];

    public List<(PhotoUse Use, string? Source)> Photos { get; } = [];

    public Story ToStory(string title) => new()
    {
        Title = title,
        Kicker = Kicker,
        Dateline = Dateline,
        Credits = [.. Facts.Credits.OrderBy(credit => credit.Role.IsEditor())],
        Source = Facts.Source,
        OriginalUrl = OriginalUrl,
        Body = string.Join("\n\n", Blocks),
        Photos = [.. Photos.Select(photo => photo.Use)],
        EndMark = EndMark,
    };
}
