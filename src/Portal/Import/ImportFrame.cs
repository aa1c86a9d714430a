using Microsoft.EntityFrameworkCore;
using Portal.About;
using Portal.Data;
using Portal.Editions;
using Portal.Export;
using Portal.People;
using Portal.Publishing;
using Portal.Sections;
using Portal.Sources;
using Portal.Topics;

namespace Portal.Import;

/// <summary>Adds the editions, sections, people and other names of an export that the portal does not have; what it has is left.</summary>
public sealed class ImportFrame(
    PortalContext context,
    AddEdition addEdition,
    AddSection addSection,
    SavePerson savePerson,
    SaveSource saveSource,
    AddTopic addTopic,
    SaveAboutPage savePage)
{
    /// <returns>What could not be added, as the export names it.</returns>
    public Task<IReadOnlyList<FrameRefusal>> RunAsync(ExportManifest manifest, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => AddAsync(manifest, actor, token), cancellationToken);

    private async Task<IReadOnlyList<FrameRefusal>> AddAsync(ExportManifest manifest, Actor actor, CancellationToken cancellationToken)
    {
        var refusals = new List<FrameRefusal>();
        foreach (var edition in manifest.Editions)
        {
            await AddEditionAsync(edition, actor, refusals, cancellationToken);
        }

        await AddNamesAsync(manifest, actor, refusals, cancellationToken);
        await AddPagesAsync(manifest, actor, refusals, cancellationToken);
        return refusals;
    }

    private async Task AddEditionAsync(ExportedEdition edition, Actor actor, List<FrameRefusal> refusals, CancellationToken cancellationToken)
    {
        if (!await context.Editions.AnyAsync(row => row.Slug == edition.Slug, cancellationToken))
        {
            var added = await addEdition.RunAsync(new AddEditionRequest(edition.Slug, edition.Settings, edition.Language), actor, cancellationToken);
            if (added.Outcome != EditionOutcome.Done)
            {
                refusals.Add(new FrameRefusal("edition", edition.Slug));
                return;
            }
        }

        foreach (var section in edition.Sections)
        {
            var added = await addSection.RunAsync(
                new AddSectionRequest(edition.Slug, section.Path, section.Name, section.Language, section.Order), actor, cancellationToken);
            // A path that is taken is the section itself, or one that articles will be refused for.
            if (added.Outcome is not (AddSectionOutcome.Added or AddSectionOutcome.PathTaken))
            {
                refusals.Add(new FrameRefusal("section", $"{edition.Slug}/{section.Path}"));
            }
        }
    }

    private async Task AddNamesAsync(ExportManifest manifest, Actor actor, List<FrameRefusal> refusals, CancellationToken cancellationToken)
    {
        var people = await context.People.Select(person => person.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var person in manifest.People.Where(person => !people.Contains(person.Slug)))
        {
            var saved = await savePerson.RunAsync(new SavePersonRequest(person.Slug, person.Name, person.Title, person.Bio), actor, cancellationToken);
            Note(refusals, saved == SavePersonOutcome.Saved, "person", person.Slug);
        }

        var sources = await context.Sources.Select(source => source.Name).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var source in manifest.Sources.Where(source => !sources.Contains(source.Name)))
        {
            var saved = await saveSource.RunAsync(new SaveSourceRequest(source.Slug, source.Name, source.Url), actor, cancellationToken);
            Note(refusals, saved == SaveSourceOutcome.Saved, "source", source.Slug);
        }
    }

    private async Task AddPagesAsync(ExportManifest manifest, Actor actor, List<FrameRefusal> refusals, CancellationToken cancellationToken)
    {
        foreach (var topic in manifest.Topics)
        {
            var added = await addTopic.RunAsync(new AddTopicRequest(topic.Slug, topic.Name, topic.Summary), actor, cancellationToken);
            Note(refusals, added is AddTopicOutcome.Added or AddTopicOutcome.SlugTaken, "topic", topic.Slug);
        }

        var pages = await context.AboutPages.Select(page => page.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var page in manifest.AboutPages.Where(page => !pages.Contains(page.Slug)))
        {
            var saved = await savePage.RunAsync(
                new SaveAboutPageRequest(page.Slug, page.Title, page.Language, page.Markdown), actor, cancellationToken);
            Note(refusals, saved == SaveAboutPageOutcome.Saved, "about page", page.Slug);
        }
    }

    private static void Note(List<FrameRefusal> refusals, bool isDone, string kind, string name)
    {
        if (!isDone)
        {
            refusals.Add(new FrameRefusal(kind, name));
        }
    }
}
