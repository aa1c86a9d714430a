using Portal.Staff;

namespace Portal.Web.Areas.Admin.Views.Staff;

/// <param name="Roles">As words, each with its edition.</param>
/// <param name="State">As a word.</param>
public sealed record StaffRow(StaffMember Member, IReadOnlyList<string> Roles, string State);
