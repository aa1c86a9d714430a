using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>A text that was typed and not saved.</summary>
/// <param name="Path">Where it is offered again.</param>
public sealed record UnsavedRow(string Title, string Path, ListTime Time);
