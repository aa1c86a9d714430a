using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Data.Tests.Scenarios;

/// <summary>What the scenarios find in the database; <see cref="WorldBuilder"/> puts it there.</summary>
public sealed record World
{
    public const string AboutPage = "principles";
    public const string ImportKey = "known";
    public const string OldPath = "/old/1.html";

    /// <summary>Slug of somebody who is known.</summary>
    public const string Person = "fang";

    /// <summary>Name of a source that is known.</summary>
    public const string Source = "山河网一";

    /// <summary>Hash of a photo of the library.</summary>
    public static string Photo { get; } = new('a', Lengths.Hash);

    /// <summary>A photo that nothing uses and whose rights have ended.</summary>
    public static string Expired { get; } = new('e', Lengths.Hash);

    /// <summary>Photos that nothing uses, one for each scenario that changes one.</summary>
    public static IReadOnlyList<string> Photos { get; } = [.. Enumerable.Range(0, 10).Select(number => new string((char)('0' + number), Lengths.Hash))];

    public const string StaffEmail = "fang@news.example";

    /// <summary>Hash of the passkey of somebody on the staff.</summary>
    public static string Credential { get; } = new('c', Lengths.Hash);

    /// <summary>Id of no article.</summary>
    public const int Nowhere = 999_999;

    /// <summary>Has nested sections.</summary>
    public required SiteEdition Main { get; init; }

    /// <summary>Has no section.</summary>
    public required SiteEdition Region { get; init; }

    public required SiteTopic Topic { get; init; }

    /// <summary>A section with one in it, for the scenario that moves it.</summary>
    public required int Moving { get; init; }

    /// <summary>Tags of a live story, for the scenarios that rename and merge them.</summary>
    public required IReadOnlyList<int> Tags { get; init; }

    /// <summary>A topic of a live story, for the scenario that changes it.</summary>
    public required int ChangedTopic { get; init; }

    /// <summary>First article of the main edition's list.</summary>
    public required Card Newest { get; init; }

    /// <summary>Last article of the first page of the main edition's list after which there is a page of newer ones.</summary>
    public required Card Oldest { get; init; }

    /// <summary>The day of everything that is published here.</summary>
    public required DateTime DayUtc { get; init; }

    /// <summary>With tags and a section.</summary>
    public required ArticleView Article { get; init; }

    /// <summary>What others are to be told: some that wait, and two that were given up.</summary>
    public required IReadOnlyList<long> Pushes { get; init; }

    public required int Draft { get; init; }

    public required int Incomplete { get; init; }

    public required int AllNew { get; init; }

    public required int ManyNew { get; init; }

    public required int AllKnown { get; init; }

    public required int Bare { get; init; }

    public required int Changed { get; init; }

    public required int Withdrawn { get; init; }

    public required int Returning { get; init; }

    public required int Going { get; init; }

    public required int Corrected { get; init; }

    /// <summary>Drafts of one version by <see cref="Writer"/>, one for each scenario that changes one.</summary>
    public required IReadOnlyList<int> Drafts { get; init; }

    /// <summary>In review.</summary>
    public required IReadOnlyList<int> Reviewed { get; init; }

    /// <summary>Planned for a time that is yet to come.</summary>
    public required IReadOnlyList<int> Planned { get; init; }

    /// <summary>Live.</summary>
    public required IReadOnlyList<int> Live { get; init; }

    public required IReadOnlyList<int> Templates { get; init; }

    /// <summary>Live ones that are changed together.</summary>
    public required IReadOnlyList<int> Bulk { get; init; }

    /// <summary>Live, with a newer version that is planned.</summary>
    public required IReadOnlyList<int> PlannedAgain { get; init; }

    /// <summary>Planned for a time that has come since.</summary>
    public required IReadOnlyList<int> Overdue { get; init; }

    /// <summary>Live, with two photos.</summary>
    public required int Illustrated { get; init; }

    /// <summary>With a finding that nobody has decided.</summary>
    public required int Doubtful { get; init; }

    /// <summary>A note on the first of <see cref="Reviewed"/>.</summary>
    public required int Note { get; init; }

    /// <summary>A link to the first of <see cref="Reviewed"/>.</summary>
    public required int PreviewLink { get; init; }

    public required string PreviewToken { get; init; }

    /// <summary>Begins drafts; a reporter everywhere.</summary>
    public static Actor Writer { get; } = Actor.Member(901, "方写", [new Grant(null, Role.Reporter)]);

    /// <summary>Reviews, plans and withdraws; a chief editor everywhere.</summary>
    public static Actor Chief { get; } = Actor.Member(902, "陆审", [new Grant(null, Role.ChiefEditor)]);

    /// <summary>Somebody with a role, a passkey, an authenticator and sessions.</summary>
    public required int Staff { get; init; }

    public required string StaffLink { get; init; }

    public required string StaffSession { get; init; }

    public required string HalfSession { get; init; }
}
