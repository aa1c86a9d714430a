using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Portal.Web.Caching;

/// <summary>Reads Accept-Encoding (RFC 9110, 12.5.3).</summary>
public static class AcceptedEncoding
{
    /// <summary>The smallest form that the client takes: Brotli, then gzip, unless it weighs gzip higher.</summary>
    public static PageEncoding Of(StringValues acceptEncoding)
    {
        if (acceptEncoding is [{ } one])
        {
            return Of(one);
        }

        return acceptEncoding.Count == 0 ? PageEncoding.Identity : Of(acceptEncoding.ToString());
    }

    /// <summary>True when the client takes gzip; for what is not kept as Brotli.</summary>
    public static bool TakesGzip(StringValues acceptEncoding) =>
        Weights(acceptEncoding.ToString()).Gzip > 0;

    private static PageEncoding Of(ReadOnlySpan<char> header)
    {
        var (brotli, gzip) = Weights(header);
        return brotli > 0 && brotli >= gzip ? PageEncoding.Brotli
            : gzip > 0 ? PageEncoding.Gzip
            : PageEncoding.Identity;
    }

    private static (double Brotli, double Gzip) Weights(ReadOnlySpan<char> header)
    {
        var brotli = -1d;
        var gzip = -1d;
        var rest = -1d;
        foreach (var range in header.Split(','))
        {
            var item = header[range];
            var semicolon = item.IndexOf(';');
            var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
            var weight = semicolon < 0 ? 1 : Weight(item[(semicolon + 1)..]);
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                brotli = weight;
            }
            else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            {
                gzip = weight;
            }
            else if (name is "*")
            {
                rest = weight;
            }
        }

        return (brotli < 0 ? rest : brotli, gzip < 0 ? rest : gzip);
    }

    private static double Weight(ReadOnlySpan<char> parameter)
    {
        var next = parameter.IndexOf(';');
        parameter = next < 0 ? parameter : parameter[..next];
        var equals = parameter.IndexOf('=');
        return equals >= 0 && parameter[..equals].Trim() is "q" or "Q"
            && double.TryParse(parameter[(equals + 1)..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : 1;
    }
}
