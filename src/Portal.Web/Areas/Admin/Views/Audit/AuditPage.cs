using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Audit;

/// <summary>The audit trail, a page at a time, the newest first.</summary>
public sealed record AuditPage(DeskFrame Frame, AuditForm Form) : IDeskPage
{
    public string Title => Frame.Words["NavAudit"];

    public IReadOnlyList<string> Problems { get; init; } = [];

    public IReadOnlyList<Choice> People { get; init; } = [];

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    public IReadOnlyList<AuditLine> Lines { get; init; } = [];

    public required string FilePath { get; init; }

    /// <summary>Null on the first page.</summary>
    public string? FirstPath { get; init; }

    /// <summary>Null on the last page.</summary>
    public string? NextPath { get; init; }
}
