using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>
/// A story as somebody is typing it: every field as text, whether it makes sense yet or not. <see cref="StoryFormNames"/> says how it is
/// posted, <see cref="StoryReading"/> what story it means.
/// </summary>
[ModelBinder<StoryFormBinder>]
public sealed record StoryForm
{
    /// <summary>Of the autosave: the article's id, or what the form of a new story calls itself.</summary>
    public string Key { get; init; } = "";

    /// <summary>What the form was made from; null for a new story.</summary>
    public int? Revision { get; init; }

    /// <summary>The version that the form was made from; 0 for a new story.</summary>
    public int Version { get; init; }

    /// <summary>Edition and section of a new story: 1/7, or 1/ for no section. Empty for one that exists.</summary>
    public string Home { get; init; } = "";

    public string Title { get; init; } = "";

    public string Kicker { get; init; } = "";

    public string ShortTitle { get; init; } = "";

    public string SeoTitle { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>Empty for a story without dateline.</summary>
    public string Verb { get; init; } = "";

    public string Agency { get; init; } = "";

    public string Place { get; init; } = "";

    public string Month { get; init; } = "";

    public string Day { get; init; } = "";

    public IReadOnlyList<CreditFields> Credits { get; init; } = [];

    public string Source { get; init; } = "";

    public string OriginalUrl { get; init; } = "";

    public string Body { get; init; } = "";

    public IReadOnlyList<PhotoFields> Photos { get; init; } = [];

    /// <summary>Name of an <see cref="Stories.EndMark"/>.</summary>
    public string EndMark { get; init; } = nameof(Stories.EndMark.None);

    /// <summary>See <see cref="TagLine"/>.</summary>
    public string Tags { get; init; } = "";

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Name of the running event; empty for none.</summary>
    public string Chain { get; init; } = "";

    /// <summary>As yyyy-MM-dd.</summary>
    public string EventStart { get; init; } = "";

    /// <inheritdoc cref="EventStart"/>
    public string EventEnd { get; init; } = "";

    public string EventPlace { get; init; } = "";

    public bool NoIndex { get; init; }

    /// <summary>Why the version is saved.</summary>
    public string Note { get; init; } = "";

    /// <summary>What was pasted into the form and cleaned: each a text of <see cref="PasteField"/>.</summary>
    public IReadOnlyList<string> Pastes { get; init; } = [];

    /// <summary>The form that holds a saved story.</summary>
    public static StoryForm Of(Story story) => new()
    {
        Title = story.Title,
        Kicker = story.Kicker ?? "",
        ShortTitle = story.ShortTitle ?? "",
        SeoTitle = story.SeoTitle ?? "",
        Summary = story.Summary ?? "",
        Verb = story.Dateline?.Verb ?? "",
        Agency = story.Dateline?.Agency ?? "",
        Place = story.Dateline?.Place ?? "",
        Month = story.Dateline?.Month.ToString(CultureInfo.InvariantCulture) ?? "",
        Day = story.Dateline?.Day.ToString(CultureInfo.InvariantCulture) ?? "",
        Credits = [.. story.Credits.Select(credit => new CreditFields(credit.Role.ToString(), credit.Name, credit.Person ?? ""))],
        Source = story.Source ?? "",
        OriginalUrl = story.OriginalUrl ?? "",
        Body = story.Body,
        Photos = [.. story.Photos.Select(PhotoFields.Of)],
        EndMark = story.EndMark.ToString(),
        Tags = TagLine.Write(story.Tags),
        Topics = story.Topics,
        Chain = story.Chain ?? "",
        EventStart = Day10(story.Event?.Start),
        EventEnd = Day10(story.Event?.End),
        EventPlace = story.Event?.Place ?? "",
        NoIndex = story.NoIndex,
    };

    private static string Day10(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
