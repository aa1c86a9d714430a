using System.Net.Mail;
using Portal.Articles;
using Portal.Data;

namespace Portal.Editions;

/// <summary>The forms that an edition's fields take: wide enough for what sites print, narrow enough to catch a slip.</summary>
public static class EditionRules
{
    /// <summary>BCP 47 tags of the languages that the site can speak.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["zh-Hans", "en"];

    public static bool IsLanguage(string language) => Languages.Contains(language, StringComparer.Ordinal);

    /// <summary>Every problem, in the order of the fields.</summary>
    public static IReadOnlyList<EditionProblem> Check(EditionSettings settings) =>
    [
        .. Name(settings.Name), .. Zone(settings.ZoneId),
        .. Text(EditionField.Hotline, settings.Hotline, IsPhone), .. Text(EditionField.Email, settings.Email, IsMail),
        .. Notices(settings.Notices),
        .. settings.SignOffs is null or (>= 0 and <= SignOffStages.Most)
            ? []
            : new[] { new EditionProblem(EditionField.SignOffs, EditionFault.Malformed) },
        .. Text(EditionField.IcpFiling, settings.IcpFiling, HasDigit), .. Text(EditionField.IcpLicence, settings.IcpLicence, HasDigit),
        .. Text(EditionField.PublicSecurityFiling, settings.PublicSecurityFiling, HasDigit),
        .. Text(EditionField.NewsLicence, settings.NewsLicence, HasDigit),
        .. Text(EditionField.AudiovisualLicence, settings.AudiovisualLicence, HasDigit),
        .. Text(EditionField.ReportPhone, settings.ReportPhone, IsPhone), .. Text(EditionField.ReportEmail, settings.ReportEmail, IsMail),
    ];

    private static IEnumerable<EditionProblem> Name(string? name) => name switch
    {
        null => [],
        _ when string.IsNullOrWhiteSpace(name) => [new EditionProblem(EditionField.Name, EditionFault.Missing)],
        _ => Text(EditionField.Name, name, _ => true),
    };

    private static IEnumerable<EditionProblem> Zone(string? zoneId) =>
        zoneId is null || (zoneId.Length <= Lengths.Code && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) && zone.HasIanaId)
            ? []
            : [new EditionProblem(EditionField.Zone, EditionFault.Unknown)];

    private static IEnumerable<EditionProblem> Text(EditionField field, string? text, Func<string, bool> fits)
    {
        if (string.IsNullOrEmpty(text))
        {
            yield break;
        }

        if (text.Length > Lengths.Name)
        {
            yield return new EditionProblem(field, EditionFault.TooLong);
        }
        else if (!IsLine(text) || !fits(text))
        {
            yield return new EditionProblem(field, EditionFault.Malformed);
        }
    }

    private static IEnumerable<EditionProblem> Notices(IReadOnlyList<string>? notices) =>
        (notices ?? []).Where(notice => notice.Length > Lengths.Text || !IsLine(notice)).Take(1).Select(notice => new EditionProblem(
            EditionField.Notices, notice.Length > Lengths.Text ? EditionFault.TooLong : EditionFault.Malformed));

    private static bool IsLine(string text) =>
        !string.IsNullOrWhiteSpace(text) && text == text.Trim() && !text.Any(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029');

    // Three digits: the shortest numbers that people can call, such as 110.
    private static bool IsPhone(string text) => text.Count(char.IsAsciiDigit) >= 3 && !text.Contains('@') && !text.Contains('<');

    private static bool IsMail(string text) =>
        MailAddress.TryCreate(text, out var mail) && mail.Address == text && mail.Host.Contains('.') && !text.Any(char.IsWhiteSpace);

    private static bool HasDigit(string text) => text.Any(char.IsAsciiDigit);
}
