using Portal.Changes;
using Xunit;

namespace Portal.Tests.Changes;

public sealed class ChangeCursorTests
{
    private static readonly DateTime Now = new(2025, 11, 7, 2, 0, 0, DateTimeKind.Utc);
    private readonly ChangeCursor _cursor = new();

    [Fact]
    public void What_was_there_at_the_beginning_is_not_new()
    {
        _cursor.Begin([5001, 5002], Now);

        Assert.Empty(_cursor.Take([5001, 5002], Now));
        Assert.Equal([5003], _cursor.Take([5003], Now));
    }

    [Fact]
    public void An_id_that_is_committed_after_a_higher_one_is_new_once()
    {
        _cursor.Begin(Upto(10), Now);

        Assert.Equal([11, 13], Taken(11, 13));
        Assert.Equal(13, _cursor.ReadFrom);
        Assert.Equal([12], _cursor.Missing);
        Assert.Equal([12, 14], Taken(12, 14));
        Assert.Empty(Taken(12, 14));
        Assert.Empty(_cursor.Missing);
    }

    [Fact]
    public void An_id_that_was_still_being_written_at_the_beginning_is_new()
    {
        _cursor.Begin([1, 2, 4], Now);

        Assert.Equal([3], Taken(3, 4));
    }

    [Fact]
    public void An_id_that_was_rolled_back_is_given_up_when_nobody_can_be_writing_it_any_more()
    {
        _cursor.Begin(Upto(10), Now);
        _ = Taken(12);

        _ = _cursor.Take([], Now + ChangeCursor.Patience);
        Assert.Equal([11], _cursor.Missing);

        _ = _cursor.Take([], Now + ChangeCursor.Patience + TimeSpan.FromSeconds(1));
        Assert.Empty(_cursor.Missing);
    }

    [Fact]
    public void A_gap_holds_nothing_up()
    {
        _cursor.Begin(Upto(10), Now);
        _ = Taken(12);

        Assert.Equal(7000, _cursor.Take([.. Enumerable.Range(13, 7000).Select(id => (long)id)], Now).Count);
        Assert.Equal(7012, _cursor.ReadFrom);
        Assert.Equal([11], Taken(11));
    }

    [Fact]
    public void A_jump_of_the_servers_making_is_not_remembered_id_by_id()
    {
        _cursor.Begin(Upto(10), Now);

        Assert.Equal([1_000_000_000], _cursor.Take([1_000_000_000], Now));
        Assert.Equal(1_000_000_000 - ChangeCursor.Window, _cursor.Missing.First());
        Assert.Equal(ChangeCursor.Window, _cursor.Missing.Count());
    }

    [Fact]
    public void Before_the_first_change_everything_is_to_come()
    {
        _cursor.Begin([], Now);

        Assert.Equal(0, _cursor.ReadFrom);
        Assert.Equal([1], Taken(1));
    }

    private static IReadOnlyList<long> Upto(int last) => [.. Enumerable.Range(1, last).Select(id => (long)id)];

    private IEnumerable<long> Taken(params long[] ids) => _cursor.Take(ids, Now).Order();
}
