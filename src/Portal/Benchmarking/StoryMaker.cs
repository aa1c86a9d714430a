using System.Globalization;
using Portal.Stories;
using Portal.Topics;

namespace Portal.Benchmarking;

/// <summary>Makes up stories that pass the publish gate.</summary>
internal sealed class StoryMaker(IReadOnlyList<ArchivePhoto> photos, IReadOnlyList<Topic> topics)
{
    private const int CaptionsPerPhoto = 4;

    private readonly Grammar _grammar = new();
    private readonly Zipf<string> _matters = new(Vocabulary.Matters);
    private readonly Zipf<string> _people = new(Vocabulary.People);
    private readonly Zipf<string> _sources = new(Vocabulary.Sources);
    private readonly Zipf<string> _places = new(Vocabulary.Places);

    private readonly IReadOnlyList<PhotoUse> _photos =
    [
        .. photos.SelectMany((photo, number) => Enumerable.Range(0, CaptionsPerPhoto).Select(turn => new PhotoUse
        {
            AfterParagraph = turn % 2,
            Photo = photo.File.Hash,
            Alt = photo.Alt,
            Caption = $"{Vocabulary.Places[(number * CaptionsPerPhoto) + turn]}，{photo.Alt}。",
            CreditName = Vocabulary.People[turn],
            CreditKind = PhotoCreditKind.Shot,
        })),
    ];

    /// <param name="local">Time of publication in the edition's zone.</param>
    public MadeStory Make(ref Dice dice, DateTime local)
    {
        var tags = Distinct(ref dice, _matters, dice.Between(1, 5));
        var paragraphs = _grammar.Paragraphs(ref dice, tags[0]);
        var isReprint = dice.Chance(2);
        var story = new Story
        {
            Title = _grammar.Title(ref dice, tags[0]),
            Kicker = dice.Chance(15) ? tags[0] : null,
            ShortTitle = dice.Chance(10) ? $"{tags[0]}新进展" : null,
            Summary = dice.Chance(40) ? _grammar.Summary(ref dice, tags[0]) : null,
            Dateline = dice.Chance(70) ? new Dateline("样报", _places.Pick(ref dice), local.Month, local.Day) : null,
            Credits = Credits(ref dice),
            Source = _sources.Pick(ref dice),
            OriginalUrl = isReprint ? string.Create(CultureInfo.InvariantCulture, $"https://source.example/{dice.Next(1_000_000)}") : null,
            NoIndex = isReprint,
            Body = string.Join("\n\n", paragraphs),
            Photos = Photos(ref dice),
            EndMark = dice.Chance(60) ? EndMark.End : EndMark.None,
            Tags = tags,
            Topics = dice.Chance(12) ? [dice.Pick(topics).Slug] : [],
        };
        return new MadeStory(story, paragraphs);
    }

    private List<Credit> Credits(ref Dice dice)
    {
        var reporters = Distinct(ref dice, _people, dice.Between(1, 2));
        var credits = reporters.ConvertAll(name => new Credit(CreditRole.Reporter, name));
        if (dice.Chance(15))
        {
            credits.Add(new Credit(CreditRole.Correspondent, _people.Pick(ref dice)));
        }

        credits.Add(new Credit(CreditRole.Editor, _people.Pick(ref dice)));
        return credits;
    }

    private PhotoUse[] Photos(ref Dice dice)
    {
        if (_photos.Count == 0 || dice.Chance(50))
        {
            return [];
        }

        var first = dice.Pick(_photos);
        var second = dice.Pick(_photos);
        return dice.Chance(20) && second.Photo != first.Photo && second.AfterParagraph >= first.AfterParagraph ? [first, second] : [first];
    }

    private static List<string> Distinct(ref Dice dice, Zipf<string> words, int count)
    {
        var picked = new List<string>(count);
        while (picked.Count < count)
        {
            var word = words.Pick(ref dice);
            if (!picked.Contains(word))
            {
                picked.Add(word);
            }
        }

        return picked;
    }
}
