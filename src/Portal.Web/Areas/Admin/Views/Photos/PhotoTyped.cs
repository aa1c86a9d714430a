using Portal.Web.Areas.Admin.Views.PhotoUpload;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>What somebody sent to a photo's page; nothing but that of the form that was sent.</summary>
public sealed record PhotoTyped
{
    public PhotoForm? Words { get; init; }

    public FocusForm? Focus { get; init; }

    public RightsForm? Rights { get; init; }

    /// <summary>What became of a file.</summary>
    public TakenPhoto? Taken { get; init; }

    /// <summary>Word for what is wrong with a time; null when nothing is.</summary>
    public string? Problem { get; init; }
}
