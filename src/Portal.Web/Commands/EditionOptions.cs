using System.CommandLine;
using Portal.Editions;

namespace Portal.Web.Commands;

/// <summary>The options by which verbs set an edition's fields.</summary>
internal sealed class EditionOptions(bool needsName)
{
    private readonly Option<string> _name = new("--name") { Description = "Its name, such as 江苏.", Required = needsName };
    private readonly Option<string> _zone = new("--zone") { Description = "IANA zone of its times; a new edition has Asia/Shanghai." };
    private readonly Option<string> _hotline = new("--hotline") { Description = "Telephone number for news tips, as printed." };
    private readonly Option<string> _email = new("--email") { Description = "Mail address for news tips." };

    private readonly Option<string[]> _notices = new("--notice")
    {
        Description = "A notice for the foot of every page. Give it once for each; together they replace those before.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> _signOffs = new("--sign-offs")
    {
        Description = "How many people sign a story off before it is published, 0 to 3; a new edition has 1.",
    };

    private readonly Option<string> _icpFiling = new("--icp-filing") { Description = "ICP备案号" };
    private readonly Option<string> _icpLicence = new("--icp-licence") { Description = "ICP经营许可证号" };
    private readonly Option<string> _publicSecurityFiling = new("--public-security-filing") { Description = "公安备案号" };
    private readonly Option<string> _newsLicence = new("--news-licence") { Description = "互联网新闻信息服务许可证号" };
    private readonly Option<string> _audiovisualLicence = new("--audiovisual-licence") { Description = "信息网络传播视听节目许可证号" };
    private readonly Option<string> _reportPhone = new("--report-phone") { Description = "违法和不良信息举报电话" };
    private readonly Option<string> _reportEmail = new("--report-email") { Description = "违法和不良信息举报邮箱" };
    private readonly Option<string> _minorsReportPhone = new("--minors-report-phone") { Description = "涉未成年人举报电话" };
    private readonly Option<string> _holder = new("--holder") { Description = "主办单位" };
    private readonly Option<string> _newsLicenceKind = new("--news-licence-kind") { Description = "许可证服务类别" };
    private readonly Option<string> _copyrightSince = new("--copyright-since") { Description = "版权起始年份" };
    private readonly Option<string> _publicPlatforms = new("--public-platforms") { Description = "yes shows links to 12377.cn and piyao.org.cn." };

    public void AddTo(Command command)
    {
        Option[] options =
        [
            _name, _zone, _hotline, _email, _notices, _signOffs, _icpFiling, _icpLicence, _publicSecurityFiling, _newsLicence, _audiovisualLicence,
            _reportPhone, _reportEmail, _minorsReportPhone, _holder, _newsLicenceKind, _copyrightSince, _publicPlatforms,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public EditionSettings Read(ParseResult parsed) => new()
    {
        Name = parsed.GetValue(_name),
        ZoneId = parsed.GetValue(_zone),
        Hotline = parsed.GetValue(_hotline),
        Email = parsed.GetValue(_email),
        Notices = parsed.GetResult(_notices) is null ? null : [.. parsed.GetValue(_notices)!.Where(notice => notice.Length > 0)],
        SignOffs = parsed.GetValue(_signOffs),
        IcpFiling = parsed.GetValue(_icpFiling),
        IcpLicence = parsed.GetValue(_icpLicence),
        PublicSecurityFiling = parsed.GetValue(_publicSecurityFiling),
        NewsLicence = parsed.GetValue(_newsLicence),
        AudiovisualLicence = parsed.GetValue(_audiovisualLicence),
        ReportPhone = parsed.GetValue(_reportPhone),
        ReportEmail = parsed.GetValue(_reportEmail),
        MinorsReportPhone = parsed.GetValue(_minorsReportPhone),
        Holder = parsed.GetValue(_holder),
        NewsLicenceKind = parsed.GetValue(_newsLicenceKind),
        CopyrightSince = parsed.GetValue(_copyrightSince),
        PublicPlatforms = parsed.GetValue(_publicPlatforms),
    };
}
