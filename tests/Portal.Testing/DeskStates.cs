using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Links;
using Portal.Staff;
using Portal.Web.Security;

namespace Portal.Testing;

/// <summary>The pages of the desk that no address leads to: what it answers to forms that it does not take, or not yet, and what it shows once.</summary>
/// <param name="desk">Whose somebody is signed in where the pages are opened.</param>
/// <param name="open">Opens an address.</param>
/// <param name="send">Sends a form with the token of the page that is open.</param>
public sealed class DeskStates(PortalFactory portal, FilledDesk desk, Func<string, Task> open, Func<string, (string Name, string Value)[], Task> send)
{
    /// <returns>What is on the page that is open then.</returns>
    public async IAsyncEnumerable<string> WalkAsync([EnumeratorCancellation] CancellationToken token)
    {
        var edition = await portal.Newsroom.FirstAsync(context => context.Editions.Where(row => row.IsMain), token);
        var id = await portal.Newsroom.SaveAsync(TestStories.Full() with { Source = null, Photos = [.. TestStories.Full().Photos, new Stories.PhotoUse()] }, edition, token: token);
        await open(DeskPaths.Publish(id));
        await send($"{DeskPaths.Publish(id)}/now", [await RevisionAsync(id, token)]);
        yield return "what is missing";
        await send($"{DeskPaths.Publish(id)}/schedule", [await RevisionAsync(id, token), ("at", "昨天")]);
        yield return "a time that is none";
        await send($"{DeskPaths.Publish(id)}/embargo", [("revision", "0"), ("at", "2030-01-01T08:00")]);
        yield return "a conflict";
        await send($"{DeskPaths.Publish(id)}/return", [("__RequestVerificationToken", "void"), Writer, ("text", "请再核一次。")]);
        yield return "a void token";
        await send(DeskPaths.Previews(id), [("version", "1"), ("days", "1")]);
        yield return "a new preview link";
        await send(DeskPaths.Bulk, [("act", "AddTag")]);
        yield return "many stories without a tag";
        await send("/admin/staff/new", [("email", "nobody"), ("name", "方一")]);
        yield return "an address that is none";
        await send("/admin/account/password", [("password", "password1234")]);
        yield return "a common password";
        var key = Totp.NewKey();
        await send("/admin/account/authenticator", [("key", key), ("code", "000000")]);
        yield return "a wrong code";
        await send("/admin/account/authenticator", [("key", key), ("code", Totp.CodeAt(key, portal.Clock.GetUtcNow()))]);
        yield return "recovery codes";
        await DatabaseFile.ExecuteAsync(portal.DataFolder, "ALTER TABLE ArticleVersions RENAME TO Away", token);
        await send(DeskPaths.Article(id), [Writer, ("do", "save"), ("title", "标题"), ("body", "没存的正文。")]);
        await DatabaseFile.ExecuteAsync(portal.DataFolder, "ALTER TABLE Away RENAME TO ArticleVersions", token);
        yield return "a database that is away";
        var live = await portal.Newsroom.PublishAsync(TestStories.Full(), edition, token: token);
        portal.Clock.Advance(StaffSession.Recent);
        (string Name, string Value)[] withdrawal = [await RevisionAsync(live.ArticleId, token), ("text", "消息来源有误。")];
        await send($"{DeskPaths.Publish(live.ArticleId)}/withdraw", withdrawal);
        yield return "the password again";
        await send($"{DeskPaths.Publish(live.ArticleId)}/withdraw", [.. withdrawal, ("confirm-password", DeskBrowser.Password)]);
        yield return "what was taken down";
    }

    private (string Name, string Value) Writer => ("writer", portal.Services.GetRequiredService<KeptForms>().WriterOf(desk.StaffId));

    private async Task<(string Name, string Value)> RevisionAsync(int id, CancellationToken token) =>
        ("revision", $"{(await portal.Newsroom.FirstAsync(context => context.Articles.AsNoTracking().Where(row => row.ArticleId == id), token)).Revision}");
}
