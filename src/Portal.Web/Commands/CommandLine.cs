namespace Portal.Web.Commands;

/// <summary>
/// The words of a call, parted: settings go to the configuration, as in every ASP.NET Core application (--urls x,
/// --Site:BaseUrl=x), the rest is for the verbs.
/// </summary>
/// <param name="Settings">As --key=value.</param>
public sealed record CommandLine(string[] Settings, string[] Words)
{
    // Keys without a colon that hosts know: https://learn.microsoft.com/aspnet/core/fundamentals/host/web-host#host-configuration-values
    private static readonly HashSet<string> HostKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "AllowedHosts", "applicationName", "captureStartupErrors", "contentRoot", "detailedErrors", "environment", "hostingStartupAssemblies",
        "hostingStartupExcludeAssemblies", "http_ports", "https_ports", "preferHostingUrls", "preventHostingStartup", "shutdownTimeoutSeconds",
        "startupAssembly", "suppressStatusMessages", "urls", "webroot",
    };

    public static CommandLine Of(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var index = 0; index < args.Count; index++)
        {
            var (key, value) = Cut(args[index]);
            if (args[index] == "--")
            {
                words.AddRange(args.Skip(index));
                break;
            }

            if (!IsSetting(key) && !IsSectionOf(args, key, value))
            {
                words.Add(args[index]);
            }
            else if (value is not null)
            {
                settings.Add(args[index]);
            }
            else if (index + 1 < args.Count)
            {
                settings.Add($"{args[index]}={args[++index]}");
            }
            else
            {
                // A key without a value is no setting; the parser of the verbs says so.
                words.Add(args[index]);
            }
        }

        return new CommandLine([.. settings], [.. words]);
    }

    private static (string Key, string? Value) Cut(string arg) =>
        arg.IndexOf('=') is var at and > 0 ? (arg[..at], arg[(at + 1)..]) : (arg, null);

    /// <summary>A host that hands its configuration on as arguments names each section too, without a value: --Site= beside --Site:BaseUrl=x.</summary>
    private static bool IsSectionOf(IReadOnlyList<string> args, string key, string? value) =>
        value is "" && args.Any(other => other.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase));

    private static bool IsSetting(string key) =>
        key.StartsWith("--", StringComparison.Ordinal) && (HostKeys.Contains(key[2..]) || key.IndexOf(':', StringComparison.Ordinal) > 2);
}
