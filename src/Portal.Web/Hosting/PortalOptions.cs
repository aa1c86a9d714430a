namespace Portal.Web.Hosting;

/// <summary>Where the portal keeps what is not in the database.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Folder for the SQLite file, photos and logs; relative to the content root unless absolute.</summary>
    public string DataFolder { get; init; } = "data";
}
