using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>A photo of the story, in the form that puts them into order.</summary>
/// <param name="Number">Counted from 1, as they stand now.</param>
/// <param name="Place">As typed.</param>
/// <param name="Picture">Null for a photo of which only words are known.</param>
public sealed record PhotoPlace(int Number, string Place, string Caption, Thumbnail? Picture);
