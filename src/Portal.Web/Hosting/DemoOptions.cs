namespace Portal.Web.Hosting;

/// <summary>The demo news that a first start may load.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>"true" loads the demo news into an empty portal at start; a word, so that a wrong one can be named.</summary>
    public string Enabled { get; init; } = "false";

    public bool IsEnabled => bool.TryParse(Enabled, out var enabled) && enabled;

    public bool IsValid => bool.TryParse(Enabled, out _);
}
