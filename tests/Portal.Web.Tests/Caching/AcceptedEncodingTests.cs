using Portal.Web.Caching;
using Xunit;

namespace Portal.Web.Tests.Caching;

public sealed class AcceptedEncodingTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", PageEncoding.Brotli)]
    [InlineData("gzip, deflate", PageEncoding.Gzip)]
    [InlineData("GZIP", PageEncoding.Gzip)]
    [InlineData("x-gzip", PageEncoding.Gzip)]
    [InlineData("br;q=0.5, gzip;q=0.8", PageEncoding.Gzip)]
    [InlineData("br;q=1.0,gzip;q=1.0", PageEncoding.Brotli)]
    [InlineData("br; q=0, gzip; q=0", PageEncoding.Identity)]
    [InlineData("gzip;q=0, *", PageEncoding.Brotli)]
    [InlineData("gzip;q=0;x=y", PageEncoding.Identity)]
    [InlineData("*", PageEncoding.Brotli)]
    [InlineData("*;q=0", PageEncoding.Identity)]
    [InlineData("identity", PageEncoding.Identity)]
    [InlineData("brotli, gzipped", PageEncoding.Identity)]
    [InlineData(",,;q=;=", PageEncoding.Identity)]
    [InlineData("", PageEncoding.Identity)]
    public void The_smallest_form_that_is_accepted_is_taken(string header, PageEncoding expected) =>
        Assert.Equal(expected, AcceptedEncoding.Of(header));

    /// <summary>Sitemaps of months have no other form.</summary>
    [Theory]
    [InlineData("br, gzip", true)]
    [InlineData("br;q=1, gzip;q=0.1", true)]
    [InlineData("*", true)]
    [InlineData("br", false)]
    [InlineData("gzip;q=0, *", false)]
    [InlineData("br, gzip;q=0", false)]
    [InlineData("", false)]
    public void Gzip_is_sent_to_who_takes_it(string header, bool expected) => Assert.Equal(expected, AcceptedEncoding.TakesGzip(header));

    [Fact]
    public void Several_lines_are_read_as_one() =>
        Assert.Equal(PageEncoding.Gzip, AcceptedEncoding.Of(new(["br;q=0", "gzip"])));

    [Fact]
    public void Who_says_nothing_gets_it_plain() => Assert.Equal(PageEncoding.Identity, AcceptedEncoding.Of(default));
}
