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
            ("report phone", legal.ReportPhone), ("report e-mail", legal.ReportEmail),
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
        EditionField.Hotline or EditionField.ReportPhone => "does not look like a telephone number on one line.",
        EditionField.Email or EditionField.ReportEmail => "does not look like a mail address.",
        EditionField.Name or EditionField.Language or EditionField.Zone or EditionField.Notices =>
            "has to be text on one line without spaces around it.",
        EditionField.SignOffs => "is not between 0 and 3.",
        EditionField.IcpFiling or EditionField.IcpLicence or EditionField.PublicSecurityFiling or EditionField.NewsLicence
            or EditionField.AudiovisualLicence => "does not look like a registration: it has no digit or is not one line.",
    };
}
