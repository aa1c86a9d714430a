using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Tags;
using Portal.Text.Chinese;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Tags: renamed and merged, with redirects from where they were.</summary>
[Needs(Permission.ManageNames)]
public sealed class TagsController(DeskFrames frames, TagsQuery tags) : SettingsFormController(frames)
{
    private const string Path = DeskPaths.Tags + "/{id:int}";

    [HttpGet(DeskPaths.Tags)]
    public async Task<IActionResult> Index(string? from, CancellationToken cancellationToken)
    {
        var frame = Frames.Make();
        var page = await tags.ReadAsync(string.IsNullOrWhiteSpace(from) ? null : Slug.From(from), cancellationToken);
        return List(new SettingsListPage(
            frame, frame.Words["SetTags"], DeskPaths.Tags, [frame.Words["SettingName"], frame.Words["Address"]],
            [.. page.Rows.Select(tag => new SettingRow(tag.Name, DeskPaths.Tag(tag.TagId), Paths.Tag(tag.Slug)))])
        {
            Links = [(frame.Words["NavSettings"], DeskPaths.Settings)],
            From = from ?? "",
            NextPath = page.Next is { } next ? Query(DeskPaths.Tags, next) : null,
        });
    }

    [HttpGet(Path)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await tags.FindAsync(id, cancellationToken) is { } tag ? Form(await PageAsync(tag, FormOf(tag), cancellationToken)) : NotFound();

    [HttpPost(Path)]
    public async Task<IActionResult> Edit(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] RenameTag act, CancellationToken cancellationToken)
    {
        var outcome = await act.RunAsync(new RenameTagRequest(id, form.Revision, form.Line("name"), form.Line("slug")), actor, cancellationToken);
        return outcome == TagOutcome.Done ? Redirect($"{DeskPaths.Tag(id)}?done=TagIsRenamed")
            : await tags.FindAsync(id, cancellationToken) is { } tag ? Refused(await PageAsync(tag, form, cancellationToken), outcome.ToString())
            : NotFound();
    }

    [HttpPost(Path + "/merge")]
    public async Task<IActionResult> Merge(
        int id, [ModelBinder(typeof(SettingsFormBinder))] SettingsForm form, Actor actor, [FromServices] MergeTags act, CancellationToken cancellationToken)
    {
        var into = await tags.FindAsync(form.Line("into"), cancellationToken);
        var outcome = into is null
            ? TagOutcome.NotFound
            : await act.RunAsync(new MergeTagsRequest(id, form.Revision, into?.TagId ?? 0), actor, cancellationToken);
        return outcome == TagOutcome.Done ? Redirect($"{DeskPaths.Tag(into!.TagId)}?done=TagsAreMerged")
            : await tags.FindAsync(id, cancellationToken) is { } tag
                ? Refused(await PageAsync(tag, FormOf(tag) with { Fields = new Dictionary<string, string>(FormOf(tag).Fields, StringComparer.Ordinal) { ["into"] = form["into"] } }, cancellationToken),
                    outcome == TagOutcome.NotFound ? "TagUnknown" : outcome.ToString())
            : NotFound();
    }

    private static SettingsForm FormOf(Tag tag) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = tag.Name, ["slug"] = tag.Slug });

    private async Task<SettingsFormPage> PageAsync(Tag tag, SettingsForm form, CancellationToken cancellationToken)
    {
        var frame = Frames.Make();
        var words = frame.Words;
        var aliases = await tags.AliasesAsync(tag.TagId, cancellationToken);
        return new SettingsFormPage(frame, tag.Name, DeskPaths.Tag(tag.TagId),
        [
            new SettingGroup(null,
            [
                SettingField.Line("name", words["SettingName"], form["name"], aliases.Count == 0 ? null : words.Format("TagAliases", string.Join('、', aliases))),
                SettingField.Line("slug", words["SettingSlug"], form["slug"], words["SlugHint"]),
            ]),
        ])
        {
            Revision = tag.Revision,
            Links = [(words["SetTags"], DeskPaths.Tags), (words["ReadersPage"], Paths.Tag(tag.Slug))],
            Other = new SettingsAct(
                words["TagMergeTitle"], words.Format("TagMergeText", tag.Name), $"{DeskPaths.Tag(tag.TagId)}/merge", words["TagMerge"],
                [SettingField.Line("into", words["TagMergeInto"], form["into"], words["TagMergeHint"])]),
        };
    }
}
