using Portal.About;
using Portal.Chains;
using Portal.Editions;
using Portal.People;
using Portal.Sections;
using Portal.Sources;
using Portal.Tags;
using Portal.Templates;
using Portal.Topics;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through what the desk sets: editions, sections, people, sources, tags, topics and standing pages.</summary>
internal static class SettingScenarios
{
    public static IReadOnlyList<Scenario> Queries { get; } =
    [
        Scenario.Of<EditionsQuery>("one", (query, world, token) => query.FindAsync(world.Main.EditionId, token)),
        Scenario.Of<SectionsQuery>("one", (query, world, token) => query.FindAsync(world.Moving, token)),
        Scenario.Of<PeopleQuery>("first page", (query, _, token) => query.ReadAsync(null, token)),
        Scenario.Of<PeopleQuery>("from a slug on", (query, _, token) => query.ReadAsync("m", token)),
        Scenario.Of<PeopleQuery>("one", (query, _, token) => query.FindAsync(1, token)),
        Scenario.Of<SourcesQuery>("first page", (query, _, token) => query.ReadAsync(null, token)),
        Scenario.Of<SourcesQuery>("one", (query, _, token) => query.FindAsync(1, token)),
        Scenario.Of<SourcesQuery>("by name", (query, _, token) => query.FindAsync(World.Source, token)),
        Scenario.Of<TagsQuery>("first page", (query, _, token) => query.ReadAsync(null, token)),
        Scenario.Of<TagsQuery>("one", (query, world, token) => query.FindAsync(world.Tags[0], token)),
        Scenario.Of<TagsQuery>("by name", (query, _, token) => query.FindAsync("图书馆", token)),
        Scenario.Of<TagsQuery>("by slug", (query, _, token) => query.FindAsync("tushuguan", token)),
        Scenario.Of<TagsQuery>("other names", (query, world, token) => query.AliasesAsync(world.Tags[0], token)),
        Scenario.Of<TopicsQuery>("first page", (query, _, token) => query.ReadAsync(null, token)),
        Scenario.Of<TopicsQuery>("one", (query, world, token) => query.FindAsync(world.Topic.TopicId, token)),
        Scenario.Of<TopicsQuery>("titles", (query, world, token) => query.TitlesAsync([world.Live[0], world.Draft], token)),
        Scenario.Of<ChainsQuery>("the newest", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<TemplatesQuery>("all", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<TemplatesQuery>("one", (query, _, token) => query.FindAsync(1, token)),
        Scenario.Of<AboutPagesQuery>("all", (query, _, token) => query.ReadAsync(token)),
        Scenario.Of<AboutPagesQuery>("one", (query, _, token) => query.FindAsync(1, token)),
    ];

    public static IReadOnlyList<Scenario> Acts { get; } =
    [
        Scenario.Of<MournEdition>("some days", async (act, world, token) => Assert.Equal(MournEditionOutcome.Done, await act.RunAsync(
            new MournEditionRequest(world.Region.EditionId, null, new Mourning(world.DayUtc, world.DayUtc.AddDays(1))), World.Chief, token))),
        Scenario.Of<SaveTemplate>("a new one", async (act, _, token) => Assert.Equal(TemplateOutcome.Done, await act.RunAsync(
            new SaveTemplateRequest(null, null, "会议", null, Testing.TestStories.Brief()), World.Chief, token))),
        Scenario.Of<SaveTemplate>("one that is there", async (act, world, token) => Assert.Equal(TemplateOutcome.Done, await act.RunAsync(
            new SaveTemplateRequest(world.Templates[0], 0, "例会", 3, Testing.TestStories.Brief()), World.Chief, token))),
        Scenario.Of<DeleteTemplate>("one that is there", async (act, world, token) => Assert.Equal(TemplateOutcome.Done, await act.RunAsync(
            world.Templates[1], World.Chief, token))),
        Scenario.Of<ChangeSection>("under another with all below it", async (act, world, token) => Assert.Equal(ChangeSectionOutcome.Changed, await act.RunAsync(
            new ChangeSectionRequest(world.Moving, null, "迁过", "moved", world.Main.FindSection("culture")!.SectionId), Testing.Newsroom.Desk, token))),
        Scenario.Of<ChangeSection>("back to the top", async (act, world, token) => Assert.Equal(ChangeSectionOutcome.Changed, await act.RunAsync(
            new ChangeSectionRequest(world.Moving, null, "迁回", "moving", null, 9), Testing.Newsroom.Desk, token))),
        Scenario.Of<ChangeSection>("an unknown section", async (act, _, token) => Assert.Equal(ChangeSectionOutcome.NotFound, await act.RunAsync(
            new ChangeSectionRequest(World.Nowhere, null, "无", "wu", null), Testing.Newsroom.Desk, token))),
        Scenario.Of<RenameTag>("another name and address", async (act, world, token) => Assert.Equal(TagOutcome.Done, await act.RunAsync(
            new RenameTagRequest(world.Tags[0], null, "改过", "gaiguo"), World.Chief, token))),
        Scenario.Of<MergeTags>("two", async (act, world, token) => Assert.Equal(TagOutcome.Done, await act.RunAsync(
            new MergeTagsRequest(world.Tags[1], null, world.Tags[2]), World.Chief, token))),
        Scenario.Of<ChangeTopic>("all of it", async (act, world, token) => Assert.Equal(ChangeTopicOutcome.Changed, await act.RunAsync(
            new ChangeTopicRequest(world.ChangedTopic, null, "changed-too", "改过的专题", null, new TopicLayout
            {
                Lead = world.Live[0], Groups = [new TopicGroup("现场", [world.Live[1]])], Timeline = [new TopicEvent(new DateOnly(2025, 11, 7), "并网")],
            }), World.Chief, token))),
        Scenario.Of<SavePerson>("somebody known", async (act, _, token) => Assert.Equal(SavePersonOutcome.Saved, await act.RunAsync(
            new SavePersonRequest(World.Person, "方一", "记者"), World.Chief, token))),
        Scenario.Of<SaveSource>("one that is known", async (act, _, token) => Assert.Equal(SaveSourceOutcome.Saved, await act.RunAsync(
            new SaveSourceRequest("any", World.Source, "https://source.example/") { IsPermitted = true }, World.Chief, token))),
        Scenario.Of<SaveAboutPage>("one that is known", async (act, _, token) => Assert.Equal(SaveAboutPageOutcome.Saved, await act.RunAsync(
            new SaveAboutPageRequest(World.AboutPage, "编辑准则", "zh-Hans", "新准则。"), World.Chief, token))),
    ];
}
