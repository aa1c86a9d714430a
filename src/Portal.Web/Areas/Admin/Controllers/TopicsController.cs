using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Text.Chinese;
using Portal.Topics;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Topics (专题): what they are called, and lead, groups and timeline on their pages.</summary>
[Needs(Permission.ManageNames)]
public sealed class TopicsController(DeskFrames frames, TopicsQuery topics) : SettingsFormController(frames)
{
    private const string Path = DeskPaths.Topics + "/{id:int}";

    [HttpGet(DeskPaths.Topics)]
    public async Task<IActionResult> Index(string? from, CancellationToken cancellationToken)
    {
        var frame = Frames.Make();
        var page = await topics.ReadAsync(string.IsNullOrWhiteSpace(from) ? null : Slug.From(from), cancellationToken);
        return List(new SettingsListPage(
            frame, frame.Words["SetTopics"], DeskPaths.Topics, [frame.Words["SettingName"], frame.Words["Address"]],
            [.. page.Rows.Select(topic => new SettingRow(topic.Name, DeskPaths.Topic(topic.TopicId), Paths.Topic(topic.Slug)))])
        {
            Links = [(frame.Words["NavSettings"], DeskPaths.Settings), (frame.Words["NewTopic"], $"{DeskPaths.Topics}/new")],
            From = from ?? "",
            NextPath = page.Next is { } next ? Query(DeskPaths.Topics, next) : null,
        });
    }

    [HttpGet(DeskPaths.Topics + "/new")]
    public IActionResult New() => Form(Page(topic: null, SettingsForm.Empty));

    [HttpPost(DeskPaths.Topics + "/new")]
    public async Task<IActionResult> New(
        [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] AddTopic act, CancellationToken cancellationToken)
    {
        var outcome = await act.RunAsync(
            new AddTopicRequest(form.LineOrNull("slug") ?? Slug.From(form.Line("name")), form.Line("name"), form.TextOrNull("summary")), actor, cancellationToken);
        return outcome == AddTopicOutcome.Added
            ? Redirect($"{DeskPaths.Topics}?done=SettingsSaved")
            : Refused(Page(topic: null, form), outcome.ToString());
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await topics.FindAsync(id, cancellationToken) is { } topic ? Form(Page(topic, await FormOfAsync(topic, cancellationToken))) : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] ChangeTopic act, CancellationToken cancellationToken)
    {
        if (await topics.FindAsync(id, cancellationToken) is not { } topic)
        {
            return NotFound();
        }

        var groups = TopicText.ReadGroups(form.Text("groups"), out var wrongGroup);
        var timeline = TopicText.ReadTimeline(form.Text("timeline"), out var wrongStep);
        if (groups is null || timeline is null || (form.LineOrNull("lead") is not null && form.Number("lead") is null))
        {
            var page = Page(topic, form);
            return Form(page with { Problems = [page.Frame.Words.Format("SettingLineRefused", wrongGroup ?? wrongStep ?? form.Line("lead"))] }, StatusCodes.Status400BadRequest);
        }

        var layout = new TopicLayout { Lead = form.Number("lead"), Groups = groups ?? [], Timeline = timeline ?? [] };
        var outcome = await act.RunAsync(
            new ChangeTopicRequest(id, form.Revision, form.Line("slug"), form.Line("name"), form.TextOrNull("summary"), layout), actor, cancellationToken);
        return outcome == ChangeTopicOutcome.Changed
            ? Redirect($"{DeskPaths.Topic(id)}?done=SettingsSaved")
            : Refused(Page(topic, form), outcome.ToString());
    }

    private async Task<SettingsForm> FormOfAsync(Topic topic, CancellationToken cancellationToken)
    {
        var titles = await topics.TitlesAsync(topic.Layout.ArticleIds, cancellationToken);
        return new SettingsForm(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = topic.Name,
            ["slug"] = topic.Slug,
            ["summary"] = topic.Summary ?? "",
            ["lead"] = topic.Layout.Lead?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["groups"] = TopicText.Groups(topic.Layout, titles),
            ["timeline"] = TopicText.Timeline(topic.Layout),
        });
    }

    private SettingsFormPage Page(Topic? topic, SettingsForm form)
    {
        var frame = Frames.Make();
        var words = frame.Words;
        return new SettingsFormPage(frame, topic?.Name ?? words["NewTopic"], topic is null ? $"{DeskPaths.Topics}/new" : DeskPaths.Topic(topic.TopicId),
        [
            new SettingGroup(null,
            [
                SettingField.Line("name", words["SettingName"], form["name"]),
                SettingField.Line("slug", words["SettingSlug"], form["slug"], words[topic is null ? "SlugHintOptional" : "SlugHint"]),
                SettingField.Area("summary", words["TopicSummary"], form["summary"], lines: 3),
                .. topic is null
                    ? []
                    : new[]
                    {
                        SettingField.Line("lead", words["TopicLead"], form["lead"]),
                        SettingField.Area("groups", words["TopicGroups"], form["groups"], lines: 12, words["TopicGroupsHint"]),
                        SettingField.Area("timeline", words["TopicTimeline"], form["timeline"], lines: 8, words["TopicTimelineHint"]),
                    },
            ]),
        ])
        {
            Revision = topic?.Revision,
            Links = [(words["SetTopics"], DeskPaths.Topics), .. topic is null ? [] : new[] { (words["ReadersPage"], Paths.Topic(topic.Slug)) }],
        };
    }
}
