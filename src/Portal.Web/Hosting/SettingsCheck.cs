using System.Globalization;
using Portal.Web.Api;
using Portal.Web.Caching;
using Portal.Web.Jobs;
using Portal.Web.Pushing;
using Serilog.Events;

namespace Portal.Web.Hosting;

/// <summary>Looks at the settings that libraries read by themselves, so that a wrong one is told like those of the portal.</summary>
internal static class SettingsCheck
{
    private const string Levels = "Serilog:MinimumLevel";
    private const string Addresses = "urls";
    private static readonly string[] Numbers =
        [$"{PageCacheOptions.Section}:Megabytes", $"{PageCacheOptions.Section}:PageSeconds", $"{PageCacheOptions.Section}:SharedSeconds", $"{RelayOptions.Section}:PollMilliseconds", $"{ApiOptions.Section}:PerMinute",
            $"{PushOptions.Section}:TimeoutSeconds", $"{PushOptions.Section}:RetryMilliseconds"];

    /// <exception cref="StartException">The sentence names the key and the fix.</exception>
    public static void Run(IConfiguration configuration)
    {
        var levels = configuration.GetSection(Levels);
        foreach (var (key, value) in levels.AsEnumerable().Where(setting => !string.IsNullOrEmpty(setting.Value)))
        {
            if (!Enum.TryParse<LogEventLevel>(value, ignoreCase: true, out _))
            {
                throw new StartException($"{key} has to be one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}, not {value}.");
            }
        }

        foreach (var key in Numbers.Where(key => configuration[key] is { } number && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            throw new StartException($"{key} has to be a whole number, not {configuration[key]}.");
        }

        foreach (var address in (configuration[Addresses] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsListenable(address))
            {
                throw new StartException($"Urls has to hold addresses to listen on, such as http://localhost:5080, not {address}.");
            }
        }
    }

    private static bool IsListenable(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            return parsed.IsUnixPipe || (parsed.Scheme is "http" or "https" && parsed.Port is >= 0 and <= ushort.MaxValue);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
