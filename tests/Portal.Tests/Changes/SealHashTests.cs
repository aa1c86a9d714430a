using Portal.Changes;
using Portal.Publishing;
using Xunit;

namespace Portal.Tests.Changes;

public sealed class SealHashTests
{
    private static readonly DateTime At = new(2025, 11, 7, 2, 16, 7, DateTimeKind.Utc);

    /// <summary>What a relay needs and nobody is judged by.</summary>
    private static readonly string[] Outside = ["Lists"];

    /// <summary>Links that exist must stay valid: this is how they were made.</summary>
    [Fact]
    public void A_known_link_has_its_known_hash() => Assert.Equal(
        "61621895403a0268dc32d26e3bc62efaecc1f16093d3189a35", SealHash.Of(new ChangeSeal(1, 0, "", At), Row())[..50]);

    [Fact]
    public void Every_field_of_a_change_is_sealed()
    {
        var seal = new ChangeSeal(1, 0, "", At);
        var hash = SealHash.Of(seal, Row(photoHash: "ab"));

        Assert.All(typeof(Change).GetProperties().Where(property => !Outside.Contains(property.Name, StringComparer.Ordinal)), property =>
        {
            var row = Row(photoHash: "ab");
            property.SetValue(row, Other(property.GetValue(row)));
            Assert.NotEqual(hash, SealHash.Of(seal, row), StringComparer.Ordinal);
        });
    }

    [Fact]
    public void Texts_do_not_run_into_each_other()
    {
        var seal = new ChangeSeal(1, 0, "", At);

        Assert.NotEqual(
            SealHash.Of(seal, new Change(ChangeKind.TopicChanged, "一", At) { Detail = "二" }),
            SealHash.Of(seal, new Change(ChangeKind.TopicChanged, "一Detail二", At)),
            StringComparer.Ordinal);
    }

    /// <param name="photoHash">Null as in rows that are older than the field, whose links must stay valid.</param>
    private static Change Row(string? photoHash = null)
    {
        var row = new Change(ChangeKind.ArticlePublished, Actor.Member(3, "方一", [], "2001:db8::7"), At)
        {
            ArticleId = 4,
            EditionId = 5,
            ToStaffId = 6,
            PhotoHash = photoHash,
            FromVersion = 7,
            ToVersion = 8,
            Detail = "说明",
        };
        row.Refuse(Refusal.Stale);
        return row;
    }

    private static object Other(object? value) => value switch
    {
        long number => number + 1,
        int number => number + 1,
        string text => text + "。",
        DateTime time => time.AddTicks(1),
        ChangeKind => ChangeKind.ArticleWithdrawn,
        Refusal => Refusal.Forbidden,
        _ => throw new InvalidOperationException($"A change has a field of a new type: {value}."),
    };
}
