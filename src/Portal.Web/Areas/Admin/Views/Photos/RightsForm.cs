namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>Until when a photo may be seen, and whether at all.</summary>
public sealed record RightsForm
{
    public int? Revision { get; init; }

    /// <summary>In the zone of the desk; empty for no end.</summary>
    public string? ExpiresAt { get; init; }

    public bool IsBlocked { get; init; }
}
