namespace Portal.Media.Metadata;

/// <summary>Numbers of IPTC-IIM.</summary>
internal static class Iim
{
    public const byte Tag = 0x1C;

    /// <summary>In record 1.</summary>
    public const byte CodedCharacterSet = 90;

    public const byte Title = 5;
    public const byte Keywords = 25;
    public const byte Instructions = 40;
    public const byte DateCreated = 55;
    public const byte Creator = 80;
    public const byte City = 90;
    public const byte Sublocation = 92;
    public const byte Province = 95;
    public const byte Country = 101;
    public const byte Headline = 105;
    public const byte Credit = 110;
    public const byte Copyright = 116;
    public const byte Caption = 120;

    /// <summary>The escape sequence of UTF-8 (ISO 2022).</summary>
    public static ReadOnlySpan<byte> Utf8 => [0x1B, (byte)'%', (byte)'G'];
}
