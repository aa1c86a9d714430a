namespace Portal.Editions;

/// <summary>The fields of an edition that a rule can be about.</summary>
public enum EditionField
{
    Slug,
    Name,
    Language,
    Zone,
    Hotline,
    Email,
    Notices,
    SignOffs,
    IcpFiling,
    IcpLicence,
    PublicSecurityFiling,
    NewsLicence,
    AudiovisualLicence,
    ReportPhone,
    ReportEmail,
    MinorsReportPhone,
    Holder,
    NewsLicenceKind,
    CopyrightSince,
    PublicPlatforms,
}
