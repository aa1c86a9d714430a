using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class EditionCommandTests : IDisposable
{
    private readonly PortalProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_edition_is_the_main_one()
    {
        await _program.DoAsync(Token, "edition", "add", "main", "--name", "山河新闻");
        var second = await _program.DoAsync(Token, "edition", "add", "js", "--name", "江苏");

        var list = await _program.DoAsync(Token, "edition", "list");

        Assert.Contains("main (main)  山河新闻  zh-Hans  Asia/Shanghai", list, StringComparison.Ordinal);
        Assert.Contains("at /js/", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_takes_all_that_its_options_say()
    {
        await _program.DoAsync(
            Token, "edition", "add", "js", "--name", "江苏", "--zone", "Asia/Urumqi", "--hotline", "025-8888 0000", "--email", "news@js.example",
            "--notice", "一", "--notice", "二", "--icp-filing", "苏ICP备00000001号");

        var list = await _program.DoAsync(Token, "edition", "list");

        Assert.Contains(
            "Asia/Urumqi  hotline 025-8888 0000  e-mail news@js.example  notices 2  ICP filing 苏ICP备00000001号", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_value_unsets_and_what_is_not_given_stays()
    {
        await _program.DoAsync(Token, "edition", "add", "js", "--name", "江苏", "--hotline", "025-8888 0000", "--email", "news@js.example");

        await _program.DoAsync(Token, "edition", "set", "js", "--hotline", "");

        Assert.Contains("js (main)  江苏  zh-Hans  Asia/Shanghai  e-mail news@js.example", await _program.DoAsync(Token, "edition", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_says_how_many_sign_a_story_off()
    {
        await _program.DoAsync(Token, "edition", "add", "js", "--name", "江苏");

        await _program.DoAsync(Token, "edition", "set", "js", "--sign-offs", "3");

        Assert.EndsWith("sign-offs 3", (await _program.DoAsync(Token, "edition", "list")).TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JS", "The slug may only have lower-case letters")]
    [InlineData("news", "The slug is an address that the site needs itself.")]
    public async Task A_slug_that_is_no_address_is_refused(string slug, string sentence)
    {
        var run = await _program.RunAsync(Token, "edition", "add", slug, "--name", "江苏");

        Assert.Equal(1, run.Code);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sign-offs", "4", "The number of sign-offs is not between 0 and 3.")]
    [InlineData("--email", "nobody", "The e-mail address does not look like a mail address.")]
    [InlineData("--hotline", "call us", "The hotline does not look like a telephone number")]
    [InlineData("--zone", "Mars/Olympus", "The zone is not known here.")]
    [InlineData("--name", " ", "The name is missing.")]
    public async Task A_field_of_another_form_is_refused_by_name(string option, string value, string sentence)
    {
        await _program.DoAsync(Token, "edition", "add", "js", "--name", "江苏");

        var run = await _program.RunAsync(Token, "edition", "set", "js", option, value);

        Assert.Equal(1, run.Code);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_is_not_there_cannot_be_set()
    {
        var run = await _program.RunAsync(Token, "edition", "set", "zj", "--name", "浙江");

        Assert.Equal((1, "There is no edition zj. See: edition list\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("edition", "add", "js")]
    [InlineData("edition", "add", "js", "--name", "江苏", "--language", "fr")]
    [InlineData("edition", "add", "--name", "江苏")]
    [InlineData("edition", "remove", "js")]
    [InlineData("edition")]
    public async Task A_wrong_call_of_edition_is_wrong_usage(params string[] words)
    {
        Assert.Equal(2, (await _program.RunAsync(Token, words)).Code);
    }

    public void Dispose() => _program.Dispose();
}
