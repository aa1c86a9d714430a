using System.Text.RegularExpressions;

namespace Portal.Web.Tests.StructuredData;

/// <summary>The types and properties of schema.org, as Google's npm package schema-dts publishes them.</summary>
internal sealed partial class Vocabulary
{
    private readonly Dictionary<string, (string[] Bases, HashSet<string> Properties)> _interfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    public Vocabulary(string definitions)
    {
        foreach (var match in Interface().Matches(definitions).Cast<Match>())
        {
            var name = match.Groups["name"].Value;
            var body = match.Groups["body"].Value;
            string[] bases = [.. match.Groups["bases"].Value.Split(',').Select(one => one.Trim())];
            _interfaces[name] = (bases, [.. Property().Matches(body).Select(property => property.Groups["name"].Value)]);
            if (Type().Match(body) is { Success: true } type)
            {
                _types[type.Groups["name"].Value] = name;
            }
        }
    }

    public int Count => _types.Count;

    public bool HasType(string type) => _types.ContainsKey(type);

    /// <summary>True when the type or one above it has the property.</summary>
    public bool HasProperty(string type, string property) => _types.TryGetValue(type, out var name) && Has(name, property);

    private bool Has(string name, string property) =>
        _interfaces.TryGetValue(name, out var known) && (known.Properties.Contains(property) || known.Bases.Any(above => Has(above, property)));

    [GeneratedRegex(@"^(?:export )?interface (?<name>\w+) (?:extends (?<bases>[^{]+) )?\{(?<body>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^    ""(?<name>[a-zA-Z]+)""\?:", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Property();

    [GeneratedRegex(@"^    ""@type"": ""(?<name>\w+)"";", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Type();
}
