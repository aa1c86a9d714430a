using StackExchange.Redis;

namespace Portal.Web.Jobs;

/// <summary>Where nodes tell each other that there is something to read.</summary>
public sealed class RedisOptions
{
    public const string Section = "Redis";

    /// <summary>As StackExchange.Redis takes it, such as redis:6379; empty where nodes only look into the database now and then.</summary>
    public string Configuration { get; init; } = "";

    public bool IsUsed => !string.IsNullOrWhiteSpace(Configuration);

    public bool IsValid
    {
        get
        {
            try
            {
                return !IsUsed || ConfigurationOptions.Parse(Configuration).EndPoints.Count > 0;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}
