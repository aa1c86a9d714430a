using Portal.Data;
using Portal.Media.Metadata;
using Portal.Stories;

namespace Portal.Media;

/// <summary>What the library says of a photo, for each new use to begin with. What is published has words of its own.</summary>
public sealed record PhotoDescription
{
    public string Headline { get; init; } = "";

    public string Caption { get; init; } = "";

    /// <summary>Who took it.</summary>
    public string Creator { get; init; } = "";

    /// <summary>Whom the printed credit names.</summary>
    public string CreditName { get; init; } = "";

    public PhotoCreditKind CreditKind { get; init; }

    public string Copyright { get; init; } = "";

    /// <summary>On what terms it may be used.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Day on which it was taken, where it was taken.</summary>
    public DateOnly? TakenOn { get; init; }

    public string Place { get; init; } = "";

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>People whom it shows.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Where it belongs; null for nowhere in particular.</summary>
    public int? SectionId { get; init; }

    /// <summary>A machine made it.</summary>
    public bool IsAiGenerated { get; init; }

    /// <summary>A machine changed what it shows.</summary>
    public bool IsAiEdited { get; init; }

    /// <summary>What a file says of itself, as a proposal: whoever took a photo is credited as such; of other names the desk says how.</summary>
    public static PhotoDescription Of(PhotoMetadata metadata) => new()
    {
        Headline = metadata.Headline,
        Caption = metadata.Caption,
        Creator = metadata.Creator,
        CreditName = metadata.Creator.Length > 0 ? metadata.Creator : metadata.Credit,
        CreditKind = metadata.IsAiGenerated ? PhotoCreditKind.AiGenerated : metadata.Creator.Length > 0 ? PhotoCreditKind.Shot : PhotoCreditKind.Unknown,
        Copyright = metadata.Copyright,
        Terms = metadata.Terms,
        TakenOn = metadata.TakenOn,
        Place = metadata.Place,
        Keywords = metadata.Keywords,
        Persons = metadata.Persons,
        IsAiGenerated = metadata.IsAiGenerated,
        IsAiEdited = metadata.IsAiEdited,
    };

    /// <summary>True when every text has room in its column.</summary>
    internal bool Fits =>
        Headline.Length <= Lengths.Title && Caption.Length <= Lengths.Text && Creator.Length <= Lengths.Name && CreditName.Length <= Lengths.Name
        && Copyright.Length <= Lengths.Title && Terms.Length <= Lengths.Text && Place.Length <= Lengths.Title && Enum.IsDefined(CreditKind)
        && FitsAll(Keywords) && FitsAll(Persons);

    private static bool FitsAll(IReadOnlyList<string> texts) =>
        texts.Count <= MetadataText.MostItems && texts.All(text => text.Length is > 0 and <= Lengths.Name);
}
