using Microsoft.Extensions.Time.Testing;

namespace Portal.Testing;

/// <summary>The clock of tests, which begins at <see cref="Start"/> and moves only when told.</summary>
public static class TestClock
{
    /// <summary>10:16:07 on 7 November 2025 in Shanghai.</summary>
    public static DateTimeOffset Start { get; } = new(2025, 11, 7, 2, 16, 7, TimeSpan.Zero);

    public static FakeTimeProvider New() => new(Start);
}
