using Portal.Reading;

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

    /// <summary>Id of no article.</summary>
    public const int Nowhere = 999_999;

    /// <summary>Has nested sections.</summary>
    public required SiteEdition Main { get; init; }

    /// <summary>Has no section.</summary>
    public required SiteEdition Region { get; init; }

    public required SiteTopic Topic { get; init; }

    /// <summary>First article of the main edition's list.</summary>
    public required Card Newest { get; init; }

    /// <summary>Last article of the first page of the main edition's list after which there is a page of newer ones.</summary>
    public required Card Oldest { get; init; }

    /// <summary>The day of everything that is published here.</summary>
    public required DateTime DayUtc { get; init; }

    /// <summary>With tags and a section.</summary>
    public required ArticleView Article { get; init; }

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
}
