using Portal.Staff;
using Xunit;

namespace Portal.Tests.Staff;

public sealed class TotpTests
{
    /// <summary>"12345678901234567890" in base 32: the key of RFC 6238, appendix B.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_code_counts_a_period_early_and_late_and_not_longer()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var code = Totp.CodeAt(Key, at);

        Assert.Equal(at.ToUnixTimeSeconds() / 30, Totp.PeriodOf(Key, code, at.AddSeconds(30), after: 0));
        Assert.NotNull(Totp.PeriodOf(Key, code, at.AddSeconds(-30), after: 0));
        Assert.Null(Totp.PeriodOf(Key, code, at.AddSeconds(90), after: 0));
    }

    [Fact]
    public void A_code_serves_once()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var code = Totp.CodeAt(Key, at);

        Assert.Null(Totp.PeriodOf(Key, code, at, after: Totp.PeriodOf(Key, code, at, after: 0)!.Value));
    }

    [Fact]
    public void A_new_key_makes_codes() => Assert.Matches("^[0-9]{6}$", Totp.CodeAt(Totp.NewKey(), DateTimeOffset.UnixEpoch));
}
