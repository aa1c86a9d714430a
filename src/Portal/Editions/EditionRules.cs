using System.Net.Mail;
using System.Text.RegularExpressions;
using Portal.Articles;
using Portal.Data;

namespace Portal.Editions;

/// <summary>The forms that an edition's fields take: wide enough for what sites print, narrow enough to catch a slip.</summary>
public static partial class EditionRules
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
        .. Text(EditionField.IcpFiling, settings.IcpFiling, IcpFiling().IsMatch),
        .. Text(EditionField.IcpLicence, settings.IcpLicence, IcpLicence().IsMatch),
        .. Text(EditionField.PublicSecurityFiling, settings.PublicSecurityFiling, PublicSecurityFiling().IsMatch),
        .. Text(EditionField.NewsLicence, settings.NewsLicence, NewsLicence().IsMatch),
        .. Text(EditionField.AudiovisualLicence, settings.AudiovisualLicence, AudiovisualLicence().IsMatch),
        .. Text(EditionField.ReportPhone, settings.ReportPhone, IsPhone), .. Text(EditionField.ReportEmail, settings.ReportEmail, IsMail),
        .. Text(EditionField.MinorsReportPhone, settings.MinorsReportPhone, IsPhone),
        .. Text(EditionField.Holder, settings.Holder, _ => true), .. Text(EditionField.NewsLicenceKind, settings.NewsLicenceKind, _ => true),
        .. Text(EditionField.CopyrightSince, settings.CopyrightSince, Year().IsMatch),
        .. Text(EditionField.PublicPlatforms, settings.PublicPlatforms, value => value == "yes"),
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
    private static bool IsPhone(string text) => text.Count(char.IsAsciiDigit) >= 3 && Phone().IsMatch(text);

    private static bool IsMail(string text) =>
        MailAddress.TryCreate(text, out var mail) && mail.Address == text && mail.Host.Contains('.') && !text.Any(char.IsWhiteSpace);

    [GeneratedRegex(@"^[0-9+()（）\- 转;/、,，]+\z", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();

    // The short names of the provinces, with which registrations begin.
    private const string Provinces = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";

    // 京ICP备05004340号-1: https://beian.miit.gov.cn/
    [GeneratedRegex($@"^{Provinces}ICP备[0-9]{{8}}号(-[0-9]{{1,3}})?\z", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IcpFiling();

    // The old form 京ICP证040655号, and that of the telecommunication licence, 京B2-20090059 or 合字B2-20090059.
    [GeneratedRegex($@"^({Provinces}ICP证[0-9]{{6,8}}号(-[0-9]{{1,3}})?|({Provinces}|合字)?([AB][12]\.)*[AB][12]-[0-9]{{8}}(-[0-9]{{1,3}})?)\z", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IcpLicence();

    // Fourteen digits today (京公网安备11010502035057号), fewer in older ones (京公网安备:110102003042): https://beian.mps.gov.cn/
    [GeneratedRegex($@"^{Provinces}公网安备[ :：]?([0-9]{{14}}|[0-9]{{9,13}}(-[0-9]{{1,3}})?)号?\z", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublicSecurityFiling();

    // 互联网新闻信息服务许可证编号, eleven digits; ten in older ones.
    [GeneratedRegex(@"^[0-9]{10,11}\z", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NewsLicence();

    [GeneratedRegex(@"^[0-9]{7}\z", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AudiovisualLicence();

    [GeneratedRegex(@"^(19|20)[0-9]{2}\z", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    private const RegexOptions Rules = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
