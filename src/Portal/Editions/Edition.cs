using Portal.Articles;

namespace Portal.Editions;

/// <summary>One edition of the site: the national one at "/", regional or other-language ones at "/{slug}/".</summary>
public sealed class Edition
{
    public Edition(string slug, string name, string language, string zoneId, bool isMain)
    {
        Slug = slug;
        Name = name;
        Language = language;
        ZoneId = zoneId;
        IsMain = isMain;
    }

    public int EditionId { get; private set; }

    /// <summary>Lower-case ASCII, unique. The main edition has one too, for the command line; its addresses do not show it.</summary>
    public string Slug { get; private set; }

    public string Name { get; set; }

    /// <summary>BCP 47 tag; zh-Hans or en.</summary>
    public string Language { get; set; }

    /// <summary>IANA name of the zone in which the desk and the readers see times.</summary>
    public string ZoneId { get; set; }

    /// <summary>True for the one edition at "/".</summary>
    public bool IsMain { get; private set; }

    /// <summary>Telephone number for news tips, as printed; null when unset.</summary>
    public string? Hotline { get; set; }

    /// <summary>Mail address for news tips; null when unset.</summary>
    public string? Email { get; set; }

    /// <summary>Plain-text notices at the foot of every page, in order.</summary>
    public IReadOnlyList<string> Notices { get; set; } = [];

    public LegalRegistrations Registrations { get; set; } = new();

    /// <summary>How many people have to sign a version off before it is published: 0 to <see cref="SignOffStages.Most"/>.</summary>
    public int SignOffs { get; set; } = 1;

    public DateTime? MourningFromUtc { get; private set; }

    public DateTime? MourningUntilUtc { get; private set; }

    /// <summary>Null when no time is set.</summary>
    public Mourning? Mourning => MourningFromUtc is { } from && MourningUntilUtc is { } until ? new Mourning(from, until) : null;

    public void Mourn(Mourning? mourning)
    {
        MourningFromUtc = mourning?.FromUtc;
        MourningUntilUtc = mourning?.UntilUtc;
        Touch();
    }

    /// <summary>Concurrency token, raised by whoever changes the edition.</summary>
    public int Revision { get; private set; }

    public void Touch() => Revision++;

    /// <summary>Takes over what is not null; empty texts unset.</summary>
    public void Set(EditionSettings settings)
    {
        Name = settings.Name ?? Name;
        ZoneId = settings.ZoneId ?? ZoneId;
        Hotline = Merge(Hotline, settings.Hotline);
        Email = Merge(Email, settings.Email);
        Notices = settings.Notices ?? Notices;
        SignOffs = settings.SignOffs ?? SignOffs;
        Registrations = new LegalRegistrations
        {
            IcpFiling = Merge(Registrations.IcpFiling, settings.IcpFiling),
            IcpLicence = Merge(Registrations.IcpLicence, settings.IcpLicence),
            PublicSecurityFiling = Merge(Registrations.PublicSecurityFiling, settings.PublicSecurityFiling),
            NewsLicence = Merge(Registrations.NewsLicence, settings.NewsLicence),
            AudiovisualLicence = Merge(Registrations.AudiovisualLicence, settings.AudiovisualLicence),
            ReportPhone = Merge(Registrations.ReportPhone, settings.ReportPhone),
            ReportEmail = Merge(Registrations.ReportEmail, settings.ReportEmail),
            MinorsReportPhone = Merge(Registrations.MinorsReportPhone, settings.MinorsReportPhone),
            Holder = Merge(Registrations.Holder, settings.Holder),
            NewsLicenceKind = Merge(Registrations.NewsLicenceKind, settings.NewsLicenceKind),
            CopyrightSince = Merge(Registrations.CopyrightSince, settings.CopyrightSince),
            PublicPlatforms = Merge(Registrations.PublicPlatforms, settings.PublicPlatforms),
        };
    }

    private static string? Merge(string? present, string? wanted) => wanted is null ? present : wanted.Length == 0 ? null : wanted;
}
