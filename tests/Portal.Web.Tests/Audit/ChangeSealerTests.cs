using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Audit;

public sealed class ChangeSealerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stored_is_sealed_without_waiting_for_the_clock()
    {
        await using var portal = new PortalFactory { Seals = true };
        var edition = await portal.Newsroom.AddEditionAsync(token: Token);
        await portal.Newsroom.PublishAsync(TestStories.Brief(), edition, token: Token);
        // The clock of tests stands still: only the save can have woken the sealer.
        while ((await DatabaseFile.ReadAsync(portal.DataFolder, "SELECT Number FROM ChangeSeals", Token)).Count < 2)
        {
            await Task.Yield();
        }

        Assert.Equal(["1", "2"], await DatabaseFile.ReadAsync(portal.DataFolder, "SELECT Number FROM ChangeSeals ORDER BY Number", Token));
    }
}
