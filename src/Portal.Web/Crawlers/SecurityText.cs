using System.Globalization;
using System.Text;
using Portal.Links;
using Portal.Web.Hosting;

namespace Portal.Web.Crawlers;

/// <summary>security.txt (RFC 9116).</summary>
internal static class SecurityText
{
    public static string Write(WellKnownOptions options, SiteOptions site)
    {
        var text = new StringBuilder();
        foreach (var contact in options.SecurityContacts)
        {
            text.Append("Contact: ").Append(contact).Append('\n');
        }

        text.Append("Expires: ").Append(options.Expires!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).Append('\n');
        if (options.SecurityPolicy.Length > 0)
        {
            text.Append("Policy: ").Append(options.SecurityPolicy).Append('\n');
        }

        return text.Append("Preferred-Languages: zh, en\nCanonical: ").Append(site.Absolute(Paths.Security)).Append('\n').ToString();
    }
}
