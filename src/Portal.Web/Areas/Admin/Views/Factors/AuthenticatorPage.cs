using System.Globalization;
using System.Text;
using Portal.Staff;
using QRCoder;

namespace Portal.Web.Areas.Admin.Views.Factors;

/// <param name="Key">In base 32.</param>
/// <param name="Squares">The QR code as a path of SVG, a square a unit.</param>
/// <param name="Size">Units of the code's side, its white margin included.</param>
public sealed record AuthenticatorPage(DeskFrame Frame, string Key, string Squares, int Size, string? Problem) : IDeskPage
{
    public string Title => Frame.Words["AuthenticatorTitle"];

    public IReadOnlyList<string> Problems => Problem is null ? [] : [Problem];

    /// <summary>In groups of four, to be typed.</summary>
    public string SpacedKey => string.Join(' ', Key.Chunk(4).Select(part => new string(part)));

    public static AuthenticatorPage Of(DeskFrame frame, string key, string account, string? problem)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Totp.Address(key, frame.SiteName, account), QRCodeGenerator.ECCLevel.M);
        return new AuthenticatorPage(frame, key, Path(code), code.ModuleMatrix.Count, problem);
    }

    private static string Path(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return path.ToString();
    }
}
