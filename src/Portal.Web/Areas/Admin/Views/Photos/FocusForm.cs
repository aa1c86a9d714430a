using Portal.Media;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>What crops of a photo are to keep, in percent.</summary>
public sealed record FocusForm
{
    public int? Revision { get; init; }

    public int? X { get; init; }

    public int? Y { get; init; }

    /// <summary>One that is not valid for what is no whole number.</summary>
    public FocalPoint Point => new(X ?? -1, Y ?? -1);
}
