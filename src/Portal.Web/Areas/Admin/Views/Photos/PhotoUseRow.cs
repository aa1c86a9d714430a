namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>An article that uses a photo.</summary>
/// <param name="State">As word and shape.</param>
public sealed record PhotoUseRow(string Path, string Title, string Language, string State, string Edition);
