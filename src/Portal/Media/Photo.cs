using Portal.Stories;

namespace Portal.Media;

/// <summary>
/// A photo of the library, and what the library says of it. What a story prints with it are fields of the story's use of it, for which
/// these are the first proposal.
/// </summary>
public sealed class Photo
{
    public Photo(string hash, int width, int height, long bytes, DateTime addedAtUtc)
    {
        Hash = hash;
        Width = width;
        Height = height;
        Bytes = bytes;
        AddedAtUtc = addedAtUtc;
        RenditionsDueUtc = addedAtUtc;
    }

    /// <summary>Lower-case hex SHA-256 of the original.</summary>
    public string Hash { get; private set; }

    /// <summary>Pixels of the upright original.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels of the upright original.</summary>
    public int Height { get; private set; }

    /// <summary>Size of the original in bytes.</summary>
    public long Bytes { get; private set; }

    public DateTime AddedAtUtc { get; private set; }

    public string AddedBy { get; init; } = "";

    /// <summary>Null when a verb added it.</summary>
    public int? AddedById { get; init; }

    public string Headline { get; private set; } = "";

    public string Caption { get; private set; } = "";

    public string Creator { get; private set; } = "";

    public string CreditName { get; private set; } = "";

    public PhotoCreditKind CreditKind { get; private set; }

    public string Copyright { get; private set; } = "";

    public string Terms { get; private set; } = "";

    public DateOnly? TakenOn { get; private set; }

    public string Place { get; private set; } = "";

    public IReadOnlyList<string> Keywords { get; private set; } = [];

    public IReadOnlyList<string> Persons { get; private set; } = [];

    /// <summary>The same as it is searched.</summary>
    public string PersonsText { get; private set; } = "";

    public int? SectionId { get; private set; }

    public bool IsAiGenerated { get; private set; }

    public bool IsAiEdited { get; private set; }

    /// <summary>The original carries a C2PA manifest, which renditions lose.</summary>
    public bool HasProvenance { get; init; }

    /// <summary>What <see cref="PhotoText"/> makes of these words.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What crops keep.</summary>
    public FocalPoint Focus { get; private set; } = FocalPoint.Centre;

    /// <summary>From then on nobody may see it.</summary>
    public DateTime? ExpiresAtUtc { get; private set; }

    /// <summary>The same until it is announced that it has come.</summary>
    public DateTime? ExpiryDueUtc { get; private set; }

    /// <summary>When somebody said that it may not be used any more; null while it may.</summary>
    public DateTime? BlockedAtUtc { get; private set; }

    /// <summary>The photo that stands in its place since it was replaced.</summary>
    public string? ReplacedBy { get; private set; }

    /// <summary>Bits of the <see cref="PhotoFingerprint"/>; null until it is known.</summary>
    public long? Fingerprint { get; private set; }

    // Parts of the fingerprint, by which photos that look alike are looked up.
    public int? Band0 { get; private set; }

    public int? Band1 { get; private set; }

    public int? Band2 { get; private set; }

    public int? Band3 { get; private set; }

    /// <summary>When renditions are to be made in the background: from then on anybody may take it on, who moves it ahead. Null when there is
    /// nothing to do.</summary>
    public DateTime? RenditionsDueUtc { get; private set; }

    public bool AwaitsRenditions => RenditionsDueUtc is not null;

    /// <summary>True when those that are there say other rights than the library.</summary>
    public bool HasOutdatedRenditions { get; private set; }

    /// <summary>True once there are AVIF files.</summary>
    public bool HasAvif { get; private set; }

    /// <summary>Raised by each change that somebody makes.</summary>
    public int Revision { get; private set; }

    /// <summary>The earlier of the end of its rights and its blocking.</summary>
    public DateTime? HiddenFromUtc => ExpiresAtUtc is null || BlockedAtUtc < ExpiresAtUtc ? BlockedAtUtc : ExpiresAtUtc;

    public PhotoFile ToFile() => new(Hash, Width, Height)
    {
        Focus = Focus,
        HasAvif = HasAvif,
        IsAiGenerated = IsAiGenerated,
        IsAiEdited = IsAiEdited,
        HiddenFromUtc = HiddenFromUtc,
        Rights = ToRights() is { SaySomething: true } rights ? rights : null,
    };

    public PhotoDescription ToDescription() => new()
    {
        Headline = Headline,
        Caption = Caption,
        Creator = Creator,
        CreditName = CreditName,
        CreditKind = CreditKind,
        Copyright = Copyright,
        Terms = Terms,
        TakenOn = TakenOn,
        Place = Place,
        Keywords = Keywords,
        Persons = Persons,
        SectionId = SectionId,
        IsAiGenerated = IsAiGenerated,
        IsAiEdited = IsAiEdited,
    };

    public PhotoRights ToRights() => new()
    {
        Creator = Creator,
        Credit = CreditKind == PhotoCreditKind.Unknown ? CreditName : CreditKind.ToText(CreditName, "zh-Hans"),
        Copyright = Copyright,
        Terms = Terms,
        IsAiGenerated = IsAiGenerated,
        IsAiEdited = IsAiEdited,
    };

    /// <summary>Says something else of it. Renditions that exist follow when they say other rights.</summary>
    public void Describe(PhotoDescription words)
    {
        var rights = ToRights();
        Headline = words.Headline;
        Caption = words.Caption;
        Creator = words.Creator;
        CreditName = words.CreditName;
        CreditKind = words.CreditKind;
        Copyright = words.Copyright;
        Terms = words.Terms;
        TakenOn = words.TakenOn;
        Place = words.Place;
        Keywords = words.Keywords;
        Persons = words.Persons;
        SectionId = words.SectionId;
        IsAiGenerated = words.IsAiGenerated;
        IsAiEdited = words.IsAiEdited;
        SearchText = PhotoText.Of(words);
        PersonsText = PhotoText.Of(words.Persons);
        if (ToRights() != rights)
        {
            HasOutdatedRenditions = true;
            AwaitRenditions();
        }

        Revision++;
    }

    public void SetFocus(FocalPoint focus)
    {
        if (!focus.IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(focus));
        }

        Focus = focus;
        AwaitRenditions();
        Revision++;
    }

    public void SetRights(DateTime? expiresAtUtc, bool isBlocked, DateTime nowUtc)
    {
        ExpiryDueUtc = expiresAtUtc == ExpiresAtUtc ? ExpiryDueUtc : expiresAtUtc;
        ExpiresAtUtc = expiresAtUtc;
        BlockedAtUtc = isBlocked ? BlockedAtUtc ?? nowUtc : null;
        Revision++;
    }

    /// <summary>Another photo stands in its place from now on.</summary>
    public void ReplaceBy(string hash)
    {
        if (hash == Hash)
        {
            throw new ArgumentException("A photo does not replace itself.", nameof(hash));
        }

        ReplacedBy = hash;
        Revision++;
    }

    public void Recognise(PhotoFingerprint fingerprint)
    {
        Fingerprint = fingerprint.Bits;
        (Band0, Band1, Band2, Band3) = (fingerprint.Band(0), fingerprint.Band(1), fingerprint.Band(2), fingerprint.Band(3));
    }

    /// <summary>Says that the background has made what there is to make of it.</summary>
    /// <param name="hasAvif">False when it could not.</param>
    public void FinishRenditions(bool hasAvif)
    {
        HasAvif = hasAvif;
        RenditionsDueUtc = null;
        HasOutdatedRenditions = false;
    }

    /// <summary>Lets somebody else take it on.</summary>
    public void AwaitRenditions() => RenditionsDueUtc = AddedAtUtc;
}
