using Microsoft.Extensions.DependencyInjection;
using Portal.Staff;

namespace Portal.Testing;

/// <summary>Opens accounts at the desk of a test portal.</summary>
public static class DeskStaff
{
    /// <summary>An account with a password, see <see cref="DeskBrowser.Password"/>.</summary>
    /// <returns>The id.</returns>
    public static async Task<int> AddStaffAsync(this PortalFactory portal, string email, CancellationToken token, params Grant[] grants)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<AddStaff>()
            .RunAsync(new AddStaffRequest(email, email.Split('@')[0], grants), Newsroom.Desk, token);
        await scope.ServiceProvider.GetRequiredService<SetPassword>()
            .ByOperatorAsync(added.StaffId!.Value, DeskBrowser.Password, Newsroom.Desk, token);
        return added.StaffId.Value;
    }

    /// <summary>A session as signing in opens it, without the time that hashing takes.</summary>
    /// <returns>Its key.</returns>
    public static async Task<string> OpenSessionAsync(this PortalFactory portal, int staffId, CancellationToken token)
    {
        var key = SecretKey.New();
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var session = new StaffSession(staffId, SecretKey.HashOf(key), now, address: null, device: "Test/1.0");
        session.Complete(SecretKey.HashOf(key), now);
        await portal.Newsroom.AddAsync(session, token);
        return key;
    }

    /// <summary>A browser in which somebody with these roles has just signed in.</summary>
    public static async Task<DeskBrowser> SignInAsync(this PortalFactory portal, string email, CancellationToken token, params Grant[] grants)
    {
        await portal.AddStaffAsync(email, token, grants);
        var browser = new DeskBrowser(portal);
        await browser.SignInAsync(email, token);
        return browser;
    }
}
