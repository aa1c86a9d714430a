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
    [InlineData("*", PageEncoding.Brotli)]
    [InlineData("*;q=0", PageEncoding.Identity)]
    [InlineData("identity", PageEncoding.Identity)]
    [InlineData("brotli, gzipped", PageEncoding.Identity)]
    [InlineData(",,;q=;=", PageEncoding.Identity)]
    [InlineData("", PageEncoding.Identity)]
    public void The_smallest_form_that_is_accepted_is_taken(string header, PageEncoding expected) =>
        Assert.Equal(expected, AcceptedEncoding.Of(header));

    [Fact]
    public void Several_lines_are_read_as_one() =>
        Assert.Equal(PageEncoding.Gzip, AcceptedEncoding.Of(new(["br;q=0", "gzip"])));

    [Fact]
    public void Who_says_nothing_gets_it_plain() => Assert.Equal(PageEncoding.Identity, AcceptedEncoding.Of(default));
}
