namespace Portal.Web.Api;

/// <summary>What the read API gives to one address.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests that one address may make in a minute; those beyond get 429.</summary>
    public int PerMinute { get; init; } = 300;

    public bool IsValid => PerMinute is >= 1 and <= 1_000_000;
}
