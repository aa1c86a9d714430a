namespace Portal.Web.Hosting;

/// <summary>Which engine holds the articles.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public const string Sqlite = "Sqlite";

    public const string SqlServer = "SqlServer";

    /// <summary>Sqlite or SqlServer.</summary>
    public string Provider { get; init; } = Sqlite;
}
