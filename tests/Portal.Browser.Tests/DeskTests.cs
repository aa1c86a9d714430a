using Microsoft.Playwright;
using Portal.Testing;
using Xunit;

namespace Portal.Browser.Tests;

public sealed class DeskTests(BrowserPortal browser, DeskPortal desk) : IClassFixture<DeskPortal>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_is_added_and_signs_in_without_a_password()
    {
        await using var visit = await NewVisitAsync("en-GB");
        await AddAuthenticatorAsync(visit.Page);
        await SignInAsync(visit.Page);

        await visit.Page.GotoAsync("/admin/account");
        await visit.Page.GetByLabel("Name of the passkey").FillAsync("Laptop");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Add a passkey" }).ClickAsync();
        await visit.Page.GetByText("The passkey is added.").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Sign out" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in with a passkey" }).ClickAsync();

        await visit.Page.WaitForURLAsync("**/admin");
        Assert.Contains("fang", await visit.Page.GetByRole(AriaRole.Banner).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        Assert.Contains(
            "passkey", await DatabaseFile.ReadAsync(desk.Factory.DataFolder, "SELECT Detail FROM Changes WHERE Kind = 109", Token), StringComparer.Ordinal);
    }

    private async Task<Visit> NewVisitAsync(string language)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = desk.BaseUrl, Locale = language });
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>By keyboard.</summary>
    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/admin/sign-in");
        await page.Keyboard.TypeAsync(DeskPortal.Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(DeskBrowser.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");
    }

    /// <summary>A security key that the browser pretends to have, and that always says yes.</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }
}
