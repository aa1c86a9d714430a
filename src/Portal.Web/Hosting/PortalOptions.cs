using System.Net;

namespace Portal.Web.Hosting;

/// <summary>Where the portal keeps what is not in the database.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Folder for the SQLite file, photos and logs; relative to the content root unless absolute.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Addresses or networks (10.0.0.0/8) of proxies in front, which are believed when they say from where a request comes.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <returns>Null when the text is neither an address nor a network.</returns>
    internal static IPNetwork? NetworkOf(string proxy) =>
        IPNetwork.TryParse(proxy, out var network) ? network
        : IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
