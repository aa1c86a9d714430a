using Portal.Audit;

namespace Portal.Web.Areas.Admin.Views.Audit;

/// <summary>What somebody asks of the audit trail, and gets to see of it.</summary>
/// <param name="Problems">What could not be understood, by the words that say so.</param>
public sealed record AuditRequest(AuditFilter Filter, IReadOnlyList<string> Problems);
