using Zwolle.Portal.Features.Admin.Shared.Identity;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("paarse giraf leest kranten")]
    [InlineData("kaneel-trommel-vijver")]
    [InlineData("        spaties       ")]
    [InlineData("zomeravondmuziekpodium")]
    [InlineData("Zwolle heeft mooie bruggen")]
    [InlineData("x7#Lq!pV9@tR")]
    [InlineData("928374650192")]
    [InlineData("密码很长很长很长也可以用的呀")]
    [InlineData("🐘🚲🌻🎺🧀🛶🪁🏓🧦🌂🥐🔔")]
    public void Problem_HardToGuess_IsNone(string password) => Assert.Null(PasswordRules.Problem(password, "Eva de Vries", "eva.devries@voorbeeld.test"));

    [Theory]
    [InlineData("")]
    [InlineData("elf tekens!")]
    [InlineData("🐘🚲🌻🎺🧀🛶")]
    [InlineData("password1234")]
    [InlineData("Wachtwoord2026!")]
    [InlineData("W@chtw00rd2026")]
    [InlineData("WelkomWelkom123")]
    [InlineData("qwertyuiop123")]
    [InlineData("CorrectHorseBatteryStaple")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("abcd1abcd1abcd1")]
    [InlineData("abcdefghijklm")]
    [InlineData("9876543210987")]
    [InlineData("asdfghjklasdfghjkl")]
    [InlineData("GemeenteZwolle2026!")]
    [InlineData("Wijkportaal-Zwolle-1")]
    [InlineData("evadevries2026")]
    [InlineData("Devries@voorbeeld1")]
    public void Problem_EasyToGuess_IsNamed(string password) => Assert.NotNull(PasswordRules.Problem(password, "Eva de Vries", "eva.devries@voorbeeld.test"));

    [Fact]
    public void Problem_Length_CountsFrom12To128()
    {
        var text = string.Concat(Enumerable.Range(0, 129).Select(i => (char)('a' + (i * 7 % 26))));

        Assert.NotNull(PasswordRules.Problem(text[..11], null, null));
        Assert.Null(PasswordRules.Problem(text[..12], null, null));
        Assert.Null(PasswordRules.Problem(text[..26] + " paarse giraf leest kranten, en dat doet hij iedere dag bij het raam in de zon, met thee en een koek", null, null));
        Assert.NotNull(PasswordRules.Problem(text, null, null));
    }
}
