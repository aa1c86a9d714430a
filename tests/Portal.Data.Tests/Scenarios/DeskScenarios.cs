using Portal.About;
using Portal.Changes;
using Portal.Editions;
using Portal.Import;
using Portal.Media;
using Portal.People;
using Portal.Publishing;
using Portal.Sections;
using Portal.Sources;
using Portal.Testing;
using Portal.Topics;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through the acts that change what stands around stories.</summary>
internal static class DeskScenarios
{
    private static Actor Desk => Newsroom.Desk;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.Of<AddEdition>("a new edition", (act, _, token) => act.RunAsync(Edition("fresh"), Desk, token)),
        Scenario.Of<AddEdition>("a slug that is taken", (act, world, token) => act.RunAsync(Edition(world.Region.Slug), Desk, token)),
        Scenario.Of<SetEdition>("other settings", (act, world, token) =>
            act.RunAsync(new SetEditionRequest(world.Main.Slug, new EditionSettings { Hotline = "025-00000000" }), Desk, token)),
        Scenario.Of<SetEdition>("an unknown edition", (act, _, token) =>
            act.RunAsync(new SetEditionRequest("nowhere", new EditionSettings { Name = "无" }), Desk, token)),
        Scenario.Of<AddSection>("a section at the top of the main edition", (act, world, token) =>
            act.RunAsync(new AddSectionRequest(world.Main.Slug, "sports", "体育"), Desk, token)),
        Scenario.Of<AddSection>("a section below another", (act, world, token) =>
            act.RunAsync(new AddSectionRequest(world.Main.Slug, "culture/film", "电影"), Desk, token)),
        Scenario.Of<AddSection>("an unknown edition", (act, _, token) =>
            act.RunAsync(new AddSectionRequest("nowhere", "sports", "体育"), Desk, token)),
        Scenario.Of<SaveAboutPage>("a new page", (act, _, token) =>
            act.RunAsync(new SaveAboutPageRequest("contact", "联系我们", "zh-Hans", "来信。"), Desk, token)),
        Scenario.Of<SaveAboutPage>("another text", (act, _, token) =>
            act.RunAsync(new SaveAboutPageRequest(World.AboutPage, "编辑准则", "zh-Hans", "新准则。"), Desk, token)),
        Scenario.Of<AddTopic>("a new topic", (act, _, token) => act.RunAsync(new AddTopicRequest("harbour", "港口专题"), Desk, token)),
        Scenario.Of<AddTopic>("a slug that is taken", (act, world, token) =>
            act.RunAsync(new AddTopicRequest(world.Topic.Slug, "风电专题"), Desk, token)),
        Scenario.Of<SavePerson>("a new person", (act, _, token) => act.RunAsync(new SavePersonRequest("lu-ming", "陆鸣"), Desk, token)),
        Scenario.Of<SavePerson>("another biography", (act, _, token) =>
            act.RunAsync(new SavePersonRequest(World.Person, "方一", "记者", "生于临江。"), Desk, token)),
        Scenario.Of<SaveSource>("a new source", (act, _, token) => act.RunAsync(new SaveSourceRequest("harbour-daily", "港口日报"), Desk, token)),
        Scenario.Of<SaveSource>("another address", (act, _, token) =>
            act.RunAsync(new SaveSourceRequest("any", World.Source, "https://paper.example/"), Desk, token)),
        Scenario.Of<AddPhoto>("a new photo", (act, _, token) =>
            act.RunAsync(new AddPhotoRequest(new PhotoFile(new string('b', Lengths.Hash), 800, 600), 1000), Desk, token)),
        Scenario.Of<AddPhoto>("a photo that is known", (act, _, token) =>
            act.RunAsync(new AddPhotoRequest(new PhotoFile(World.Photo, 1600, 900), 1000), Desk, token)),
        Scenario.Of<FindImportPlace>("a section", (act, world, token) => act.RunAsync(world.Main.Slug, "tech/space", token)),
        Scenario.Of<FindImportPlace>("the main edition", (act, _, token) => act.RunAsync(null, null, token)),
        Scenario.Of<SealChanges>("changes that are not sealed yet", (act, _, token) => act.RunAsync(looksBack: false, token)),
        Scenario.Of<AdoptFacts>("facts that the edition lacks", (act, world, token) =>
            act.RunAsync(world.Region.Slug, new EditionFacts(null, null, "0512-00000000", null, ["转载须注明来源。"]), Desk, token)),
    ];

    private static AddEditionRequest Edition(string slug) => new(slug, new EditionSettings { Name = "新版" });
}
