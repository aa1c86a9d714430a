namespace Portal.Media.Metadata;

/// <summary>What a photo's file says of itself, for a person to confirm. Texts are plain, trimmed and fit their columns; empty where nothing is said.</summary>
public sealed record PhotoMetadata
{
    public static PhotoMetadata None { get; } = new();

    public string Headline { get; init; } = "";

    /// <summary>What the photo shows.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Who took it.</summary>
    public string Creator { get; init; } = "";

    /// <summary>Who is to be named with it, as the supplier writes it.</summary>
    public string Credit { get; init; } = "";

    public string Copyright { get; init; } = "";

    /// <summary>On what terms it may be used.</summary>
    public string Terms { get; init; } = "";

    /// <summary>Day on which it was taken, where it was taken.</summary>
    public DateOnly? TakenOn { get; init; }

    public string Place { get; init; } = "";

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>People whom it shows.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Says that a machine made it (IPTC digital source type trainedAlgorithmicMedia).</summary>
    public bool IsAiGenerated { get; init; }

    /// <summary>Says that a machine changed it (compositeWithTrainedAlgorithmicMedia).</summary>
    public bool IsAiEdited { get; init; }

    /// <summary>Carries a C2PA manifest. Renditions lose it: it vouches for the bytes of the original only, which are kept.</summary>
    public bool HasProvenance { get; init; }

    /// <summary>This, with what it does not say taken from another.</summary>
    internal PhotoMetadata Or(PhotoMetadata other) => new()
    {
        Headline = First(Headline, other.Headline),
        Caption = First(Caption, other.Caption),
        Creator = First(Creator, other.Creator),
        Credit = First(Credit, other.Credit),
        Copyright = First(Copyright, other.Copyright),
        Terms = First(Terms, other.Terms),
        TakenOn = TakenOn ?? other.TakenOn,
        Place = First(Place, other.Place),
        Keywords = Keywords.Count > 0 ? Keywords : other.Keywords,
        Persons = Persons.Count > 0 ? Persons : other.Persons,
        IsAiGenerated = IsAiGenerated || other.IsAiGenerated,
        IsAiEdited = IsAiEdited || other.IsAiEdited,
        HasProvenance = HasProvenance || other.HasProvenance,
    };

    private static string First(string one, string other) => one.Length > 0 ? one : other;
}
