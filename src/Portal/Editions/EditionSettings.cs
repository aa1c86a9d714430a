namespace Portal.Editions;

/// <summary>What an operator sets of an edition: null leaves a field as it is, empty text unsets it.</summary>
public sealed record EditionSettings
{
    public string? Name { get; init; }

    /// <summary>IANA name.</summary>
    public string? ZoneId { get; init; }

    public string? Hotline { get; init; }

    public string? Email { get; init; }

    /// <summary>Replaces all notices; an empty list unsets them.</summary>
    public IReadOnlyList<string>? Notices { get; init; }

    /// <summary>See <see cref="Edition.SignOffs"/>.</summary>
    public int? SignOffs { get; init; }

    public string? IcpFiling { get; init; }

    public string? IcpLicence { get; init; }

    public string? PublicSecurityFiling { get; init; }

    public string? NewsLicence { get; init; }

    public string? AudiovisualLicence { get; init; }

    public string? ReportPhone { get; init; }

    public string? ReportEmail { get; init; }

    public string? MinorsReportPhone { get; init; }

    public string? Holder { get; init; }

    public string? NewsLicenceKind { get; init; }

    public string? CopyrightSince { get; init; }

    public string? PublicPlatforms { get; init; }

    /// <summary>All that is set of an edition, to set it elsewhere.</summary>
    public static EditionSettings Of(Edition edition) => new()
    {
        Name = edition.Name,
        ZoneId = edition.ZoneId,
        Hotline = edition.Hotline,
        Email = edition.Email,
        Notices = edition.Notices,
        SignOffs = edition.SignOffs,
        IcpFiling = edition.Registrations.IcpFiling,
        IcpLicence = edition.Registrations.IcpLicence,
        PublicSecurityFiling = edition.Registrations.PublicSecurityFiling,
        NewsLicence = edition.Registrations.NewsLicence,
        AudiovisualLicence = edition.Registrations.AudiovisualLicence,
        ReportPhone = edition.Registrations.ReportPhone,
        ReportEmail = edition.Registrations.ReportEmail,
        MinorsReportPhone = edition.Registrations.MinorsReportPhone,
        Holder = edition.Registrations.Holder,
        NewsLicenceKind = edition.Registrations.NewsLicenceKind,
        CopyrightSince = edition.Registrations.CopyrightSince,
        PublicPlatforms = edition.Registrations.PublicPlatforms,
    };
}
