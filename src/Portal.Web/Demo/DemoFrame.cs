using Portal.About;
using Portal.Editions;
using Portal.People;
using Portal.Publishing;
using Portal.Sections;
using Portal.Sources;
using Portal.Topics;

namespace Portal.Web.Demo;

/// <summary>Adds editions, sections, people, sources, topics and standing pages of the demo news.</summary>
public sealed class DemoFrame(
    AddEdition addEdition, AddSection addSection, SavePerson savePerson, SaveSource saveSource, AddTopic addTopic, SaveAboutPage savePage)
{
    public static Actor Actor { get; } = Actor.Operator("demo");

    public async Task AddAsync(DemoSite site, CancellationToken cancellationToken)
    {
        foreach (var edition in site.Editions.OrderByDescending(edition => edition.Main))
        {
            var settings = new EditionSettings
            {
                Name = edition.Name,
                ZoneId = edition.Zone,
                Hotline = edition.Hotline,
                Email = edition.Email,
                Notices = edition.Notices,
            };
            var added = await addEdition.RunAsync(new AddEditionRequest(edition.Slug, settings, edition.Language), Actor, cancellationToken);
            Demand(added.Outcome == EditionOutcome.Done, edition.Slug, string.Join(", ", added.Problems));
            await AddSectionsAsync(edition.Slug, above: "", edition.Sections, cancellationToken);
        }

        await AddPeopleAsync(site, cancellationToken);
        await AddPagesAsync(site, cancellationToken);
    }

    private async Task AddSectionsAsync(string edition, string above, IReadOnlyList<DemoSection> sections, CancellationToken cancellationToken)
    {
        foreach (var section in sections)
        {
            var path = above + section.Slug;
            var added = await addSection.RunAsync(new AddSectionRequest(edition, path, section.Name, section.Language), Actor, cancellationToken);
            Demand(added.Outcome == AddSectionOutcome.Added, path, added.Outcome.ToString());
            await AddSectionsAsync(edition, path + "/", section.Sections, cancellationToken);
        }
    }

    private async Task AddPeopleAsync(DemoSite site, CancellationToken cancellationToken)
    {
        foreach (var person in site.People)
        {
            var saved = await savePerson.RunAsync(new SavePersonRequest(person.Slug, person.Name, person.Title, person.Bio), Actor, cancellationToken);
            Demand(saved == SavePersonOutcome.Saved, person.Slug, saved.ToString());
        }

        foreach (var source in site.Sources)
        {
            var saved = await saveSource.RunAsync(new SaveSourceRequest(source.Slug, source.Name, source.Url), Actor, cancellationToken);
            Demand(saved == SaveSourceOutcome.Saved, source.Slug, saved.ToString());
        }
    }

    private async Task AddPagesAsync(DemoSite site, CancellationToken cancellationToken)
    {
        foreach (var topic in site.Topics)
        {
            var added = await addTopic.RunAsync(new AddTopicRequest(topic.Slug, topic.Name, topic.Summary), Actor, cancellationToken);
            Demand(added == AddTopicOutcome.Added, topic.Slug, added.ToString());
        }

        foreach (var page in site.About)
        {
            var saved = await savePage.RunAsync(
                new SaveAboutPageRequest(page.Slug, page.Title, page.Language, page.Markdown), Actor, cancellationToken);
            Demand(saved == SaveAboutPageOutcome.Saved, page.Slug, saved.ToString());
        }
    }

    /// <summary>The demo news is part of the program: what an act refuses of it is a bug.</summary>
    internal static void Demand(bool isDone, string name, string reason)
    {
        if (!isDone)
        {
            throw new InvalidOperationException($"Demo news, {name}: {reason}");
        }
    }
}
