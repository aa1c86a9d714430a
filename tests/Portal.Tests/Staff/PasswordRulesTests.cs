using Portal.Staff;
using Xunit;

namespace Portal.Tests.Staff;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("tree-frog-9")]
    [InlineData("短短的密语")]
    public void A_short_password_is_not_taken(string password) => Assert.Equal(PasswordFault.TooShort, Check(password));

    [Theory]
    [InlineData("password1234")]
    [InlineData("Password@2025")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("passw0rdpassw0rd")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop123")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("ababababababab")]
    [InlineData("abcdefghijkl")]
    [InlineData("woaini5201314")]
    [InlineData("Admin123456789")]
    [InlineData("iloveyou2024")]
    [InlineData("xinwen@2026abc")]
    [InlineData("administrator1")]
    [InlineData("letmein letmein")]
    [InlineData("我爱你我爱你我爱你我爱你")]
    public void What_everybody_tries_first_is_not_taken(string password) => Assert.Equal(PasswordFault.Common, Check(password));

    [Theory]
    [InlineData("weilan.fang@news.example")]
    [InlineData("weilan.fang-2025")]
    public void Ones_own_name_is_not_taken(string password) => Assert.Equal(PasswordFault.Personal, Check(password));

    [Theory]
    [InlineData("seven green kites over linjiang")]
    [InlineData("correct horse battery staple")]
    [InlineData("kV8#tq!Wm2zR")]
    [InlineData("临江大堤上有七只绿风筝在飞")]
    public void A_phrase_of_ones_own_is_taken(string password) => Assert.Null(Check(password));

    [Fact]
    public void A_book_is_not_taken() => Assert.Equal(PasswordFault.TooLong, Check(new string('x', PasswordRules.Longest + 1)));

    private static PasswordFault? Check(string password) => PasswordRules.Check(password, "weilan.fang@news.example", "方未澜");
}
