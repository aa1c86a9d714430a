using Portal.Editions;

namespace Portal.Web.Commands;

/// <summary>Says in plain English what verbs have to say of editions.</summary>
internal static class EditionText
{
    /// <summary>One line: slug, name and what is set.</summary>
    public static string Describe(Edition edition)
    {
        var legal = edition.Registrations;
        (string Label, string? Text)[] facts =
        [
            ("hotline", edition.Hotline), ("e-mail", edition.Email),
            ("notices", edition.Notices.Count == 0 ? null : $"{edition.Notices.Count}"),
            ("ICP filing", legal.IcpFiling), ("ICP licence", legal.IcpLicence), ("public security filing", legal.PublicSecurityFiling),
            ("news licence", legal.NewsLicence), ("audiovisual licence", legal.AudiovisualLicence),
            ("report phone", legal.ReportPhone), ("report e-mail", legal.ReportEmail), ("minors' report phone", legal.MinorsReportPhone),
            ("holder", legal.Holder), ("kind of news licence", legal.NewsLicenceKind), ("copyright since", legal.CopyrightSince),
            ("public platforms", legal.PublicPlatforms),
        ];
        var set = string.Concat(facts.Where(fact => fact.Text is not null).Select(fact => $"  {fact.Label} {fact.Text}"));
        return $"{edition.Slug}{(edition.IsMain ? " (main)" : "")}  {edition.Name}  {edition.Language}  {edition.ZoneId}{set}  sign-offs {edition.SignOffs}";
    }

    public static string Explain(EditionProblem problem) => $"The {Name(problem.Field)} {Reason(problem)}";

    public static string Name(EditionField field) => field switch
    {
        EditionField.Slug => "slug",
        EditionField.Name => "name",
        EditionField.Language => "language",
        EditionField.Zone => "zone",
        EditionField.Hotline => "hotline",
        EditionField.Email => "e-mail address",
        EditionField.Notices => "notices",
        EditionField.SignOffs => "number of sign-offs",
        EditionField.IcpFiling => "ICP filing",
        EditionField.IcpLicence => "ICP licence",
        EditionField.PublicSecurityFiling => "public security filing",
        EditionField.NewsLicence => "news licence",
        EditionField.AudiovisualLicence => "audiovisual licence",
        EditionField.ReportPhone => "report phone",
        EditionField.ReportEmail => "report e-mail address",
        EditionField.MinorsReportPhone => "minors' report phone",
        EditionField.Holder => "holder",
        EditionField.NewsLicenceKind => "kind of the news licence",
        EditionField.CopyrightSince => "first year of the copyright",
        EditionField.PublicPlatforms => "choice of public platforms",
    };

    private static string Reason(EditionProblem problem) => problem.Fault switch
    {
        EditionFault.Missing => "is missing.",
        EditionFault.TooLong => "is too long.",
        EditionFault.Malformed => Form(problem.Field),
        EditionFault.Reserved => "is an address that the site needs itself. Choose another one.",
        EditionFault.Taken => "is taken by another edition or by a section of the main edition. Choose another one.",
        EditionFault.Unknown => problem.Field == EditionField.Zone
            ? "is not known here. Give an IANA name such as Asia/Shanghai or Europe/London."
            : $"is not known. Give one of {string.Join(", ", EditionRules.Languages)}.",
    };

    private static string Form(EditionField field) => field switch
    {
        EditionField.Slug => "may only have lower-case letters a to z, digits and single hyphens between them.",
        EditionField.Hotline or EditionField.ReportPhone or EditionField.MinorsReportPhone => "does not look like a telephone number on one line.",
        EditionField.Email or EditionField.ReportEmail => "does not look like a mail address.",
        EditionField.Name or EditionField.Language or EditionField.Zone or EditionField.Notices or EditionField.Holder or EditionField.NewsLicenceKind =>
            "has to be text on one line without spaces around it.",
        EditionField.SignOffs => "is not between 0 and 3.",
        EditionField.IcpFiling => "is not of the form 京ICP备00000000号-1.",
        EditionField.IcpLicence => "is not of the form 京ICP证000000号 or 京B2-00000000.",
        EditionField.PublicSecurityFiling => "is not of the form 京公网安备00000000000000号.",
        EditionField.NewsLicence => "is not a number of ten or eleven digits.",
        EditionField.AudiovisualLicence => "is not a number of seven digits.",
        EditionField.CopyrightSince => "is not a year such as 1999.",
        EditionField.PublicPlatforms => "is neither yes nor empty.",
    };
}
