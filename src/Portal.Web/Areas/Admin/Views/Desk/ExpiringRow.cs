using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>A photo whose rights end soon.</summary>
public sealed record ExpiringRow(string Caption, string Path, ListTime Time);
