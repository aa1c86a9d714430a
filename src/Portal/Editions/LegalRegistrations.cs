using System.Text.Json.Serialization;

namespace Portal.Editions;

/// <summary>
/// The registrations that a Chinese news site prints at its foot (互联网信息服务管理办法 and its neighbours). Each is
/// unset until the operator sets it, and what is unset is not shown.
/// </summary>
public sealed record LegalRegistrations
{
    /// <summary>ICP备案号, linked to beian.miit.gov.cn.</summary>
    public string? IcpFiling { get; init; }

    /// <summary>ICP经营许可证号.</summary>
    public string? IcpLicence { get; init; }

    /// <summary>公安备案号, linked to beian.mps.gov.cn.</summary>
    public string? PublicSecurityFiling { get; init; }

    /// <summary>互联网新闻信息服务许可证号.</summary>
    public string? NewsLicence { get; init; }

    /// <summary>信息网络传播视听节目许可证号.</summary>
    public string? AudiovisualLicence { get; init; }

    /// <summary>违法和不良信息举报电话.</summary>
    public string? ReportPhone { get; init; }

    /// <summary>违法和不良信息举报邮箱.</summary>
    public string? ReportEmail { get; init; }

    /// <summary>举报电话 for what harms minors (涉未成年人).</summary>
    public string? MinorsReportPhone { get; init; }

    /// <summary>Who holds the licence and answers for the site (主办单位), as 持证亮牌 asks for it.</summary>
    public string? Holder { get; init; }

    /// <summary>What kind of service the news licence is for, such as 互联网站.</summary>
    public string? NewsLicenceKind { get; init; }

    /// <summary>First year of the copyright line, such as 1999.</summary>
    public string? CopyrightSince { get; init; }

    /// <summary>"yes" shows links to 12377.cn, where readers report what is harmful, and to the rumour platform piyao.org.cn.</summary>
    public string? PublicPlatforms { get; init; }

    /// <summary>True when nothing is set and so nothing is shown.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new LegalRegistrations();
}
