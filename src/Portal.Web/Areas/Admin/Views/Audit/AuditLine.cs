namespace Portal.Web.Areas.Admin.Views.Audit;

/// <summary>One change in words.</summary>
/// <param name="Target">What it was done to; null for nothing in particular.</param>
/// <param name="TargetPath">Null where the target has no page.</param>
/// <param name="Refused">Why it changed nothing; null when it was done.</param>
public sealed record AuditLine(
    long Number, DateTime AtUtc, string Who, string? Address, string What, string? Target, string? TargetPath, string? Detail, string? Refused);
