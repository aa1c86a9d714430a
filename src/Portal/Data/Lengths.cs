namespace Portal.Data;

/// <summary>Longest texts that columns take, in UTF-16 code units.</summary>
public static class Lengths
{
    public const int Slug = 100;

    public const int Name = 200;

    public const int Title = 400;

    public const int Text = 2000;

    /// <summary>A story's text: thirty times a long read. No column has this limit.</summary>
    public const int Body = 1_000_000;

    /// <summary>An address from the root of the site; short enough for an index key on SQL Server.</summary>
    public const int Path = 400;

    /// <summary>Hexadecimal SHA-256.</summary>
    public const int Hash = 64;

    /// <summary>BCP 47 tag or IANA zone.</summary>
    public const int Code = 60;
}
