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

    /// <summary>True when nothing is set and so nothing is shown.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new LegalRegistrations();
}
