using System.CommandLine;
using System.Globalization;
using Portal.Benchmarking;
using Portal.Media;
using Portal.Web.Demo;

namespace Portal.Web.Commands;

/// <summary>bench generate: an archive of made-up news to measure on.</summary>
public static class BenchCommand
{
    /// <summary>Ten years, leap days included.</summary>
    private const int DefaultDays = 3652;

    // Of the demo news, which lies beside the program.
    private static readonly (string File, string Alt)[] Photos =
    [
        ("harbour-dawn.jpg", "清晨的港口，吊机立在水边"), ("rice-terraces.jpg", "一层层梯田映着天光"), ("library-aisle.jpg", "两排书架之间的过道"),
        ("wind-turbines.jpg", "山脊上的一排风机"), ("running-track.jpg", "空着的红色跑道"),
    ];

    public static Command Create(string[] settings)
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles the archive has in the end; an earlier one is made larger.",
            Required = true,
        };
        var seed = new Option<int>("--seed") { Description = "Another number gives other news.", DefaultValueFactory = _ => 1 };
        var days = new Option<int>("--days") { Description = "How many days back the new articles reach.", DefaultValueFactory = _ => DefaultDays };
        articles.Validators.Add(result => RefuseUnder1(result, articles));
        days.Validators.Add(result => RefuseUnder1(result, days));
        var generate = new Command("generate", "Fill an empty portal with made-up news, or make an earlier archive of it larger.")
        {
            articles, seed, days,
        };
        generate.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            services => RunAsync(
                services,
                new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error),
                new GenerateArchiveRequest(parsed.GetValue(articles), parsed.GetValue(seed), parsed.GetValue(days), []),
                token),
            token));
        return new Command("bench", "Archives to measure on.") { generate };
    }

    private static void RefuseUnder1(System.CommandLine.Parsing.OptionResult result, Option<int> option)
    {
        if (result.GetValue(option) < 1)
        {
            result.AddError($"{option.Name} has to be 1 or more.");
        }
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, VerbOutput output, GenerateArchiveRequest request, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var generate = scope.ServiceProvider.GetRequiredService<GenerateArchive>();
        if (!await generate.IsAllowedAsync(cancellationToken))
        {
            output.Refuse("The portal has news already that were not generated; an archive to measure on is for an empty one. Nothing was stored.");
            return ExitCode.Failed;
        }

        var photos = await StorePhotosAsync(scope.ServiceProvider.GetRequiredService<PhotoIntake>(), cancellationToken);
        var start = clock.GetTimestamp();
        var result = await output.WithBarAsync("Generating", request.Articles, (bar, _) =>
            generate.RunAsync(request with { Photos = photos }, Verb.Actor("bench"), bar, cancellationToken));
        var seconds = clock.GetElapsedTime(start).TotalSeconds;
        output.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Generated {result.Added} articles in {seconds:F1} s, {result.Added / seconds:F0} a second; the archive has {result.Present + result.Added}."));
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<ArchivePhoto>> StorePhotosAsync(PhotoIntake intake, CancellationToken cancellationToken)
    {
        var photos = new List<ArchivePhoto>();
        foreach (var (file, alt) in Photos)
        {
            var photo = await File.ReadAllBytesAsync(Path.Combine(DemoContent.Folder, "photos", file), cancellationToken);
            var stored = await intake.StoreAsync(photo, cancellationToken);
            photos.Add(new ArchivePhoto(stored.File ?? throw new InvalidOperationException($"{file}: {stored.Refusal}"), photo.Length, alt));
        }

        return photos;
    }
}
