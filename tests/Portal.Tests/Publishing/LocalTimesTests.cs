using Portal.Publishing;
using Xunit;

namespace Portal.Tests.Publishing;

public sealed class LocalTimesTests
{
    [Fact]
    public void A_time_of_the_desk_is_one_instant_whatever_the_servers_zone()
    {
        var reading = LocalTimes.ToUtc(new DateTime(2025, 11, 7, 10, 0, 0, DateTimeKind.Local), Zone("Asia/Shanghai"));

        Assert.Equal(new LocalTimeReading(LocalTimeOutcome.Known, new DateTime(2025, 11, 7, 2, 0, 0, DateTimeKind.Utc)), reading);
    }

    [Fact]
    public void A_time_that_clocks_skip_is_refused() =>
        Assert.Equal(LocalTimeOutcome.Skipped, LocalTimes.ToUtc(new DateTime(2026, 3, 8, 2, 30, 0), Zone("America/New_York")).Outcome);

    [Fact]
    public void A_time_that_clocks_show_twice_is_refused() =>
        Assert.Equal(LocalTimeOutcome.Doubled, LocalTimes.ToUtc(new DateTime(2026, 11, 1, 1, 30, 0), Zone("America/New_York")).Outcome);

    [Fact]
    public void An_instant_is_shown_in_the_editions_zone() => Assert.Equal(
        new DateTime(2025, 11, 7, 10, 0, 0), LocalTimes.FromUtc(new DateTime(2025, 11, 7, 2, 0, 0, DateTimeKind.Utc), Zone("Asia/Shanghai")));

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
