using AngleSharp.Html.Dom;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>
/// Kills the server (SIGKILL) at random moments while it is being sent what somebody writes, and looks whether all is there that it had answered for.
/// </summary>
public sealed class KilledSaveTests(ITestOutputHelper log)
{
    private const int Kills = 4;

    private const string Sentence = "夜航班轮驶出青屿港，二百一十名旅客在船上看到日出。";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_server_answered_for_is_there_after_it_was_killed(bool autosaves)
    {
        var random = new Random(Environment.TickCount);
        await using var server = await KillableServer.StartAsync(Token);
        using var browser = DeskBrowser.At(new Uri(server.Address));
        await browser.SignInAsync("lin@news.example", Token);
        var first = (await browser.OpenAsync("/admin/articles/new", Token)).Story().With(("do", "save"), ("title", "夜航"), ("body", Text(1)));
        await browser.SendAsync("/admin/articles/new", first, Token);
        var path = browser.Location!.Split('?')[0];
        var answered = 1;
        for (var kill = 0; kill < Kills; kill++)
        {
            var writing = autosaves ? TypeAsync(browser, path, answered) : SaveAsync(browser, path, answered);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 700)), TimeProvider.System, Token);
            await server.KillAsync();
            answered = await writing;
            await server.RestartAsync(Token);

            var there = Sentences(await browser.OpenAsync(autosaves ? $"{path}?autosave=take" : path, Token));
            log.WriteLine($"Kill {kill}: answered for {answered}, there {there}");
            Assert.InRange(there, answered, answered + 1);
            Assert.Equal(["ok"], await DatabaseFile.ReadAsync(server.DataFolder, "PRAGMA integrity_check", Token));
            answered = there;
        }
    }

    private static string Text(int sentences) => string.Concat(Enumerable.Repeat(Sentence, sentences));

    /// <summary>How many sentences stand in the form, and nothing else.</summary>
    private static int Sentences(IHtmlDocument page)
    {
        var text = page.Story()["body"];
        Assert.Equal("", text.Replace(Sentence, "", StringComparison.Ordinal));
        return text.Length / Sentence.Length;
    }

    /// <summary>Goes on writing and has each sentence kept, until the server is gone.</summary>
    /// <returns>For how many sentences the server has answered.</returns>
    private static async Task<int> TypeAsync(DeskBrowser browser, string path, int sentences)
    {
        try
        {
            var form = (await browser.OpenAsync(path, Token)).Story();
            while (true)
            {
                await browser.AskAsync($"{path}/autosave", Token, form.With(("body", Text(sentences + 1))));
                Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
                sentences++;
            }
        }
        catch (HttpRequestException)
        {
            return sentences;
        }
    }

    /// <summary>The same with a version for each sentence.</summary>
    private static async Task<int> SaveAsync(DeskBrowser browser, string path, int sentences)
    {
        try
        {
            while (true)
            {
                var form = (await browser.OpenAsync(path, Token)).Story().With(("do", "save"), ("body", Text(sentences + 1)));
                await browser.SendAsync(path, form, Token);
                Assert.Equal($"{path}?done=VersionSaved", browser.Location);
                sentences++;
            }
        }
        catch (HttpRequestException)
        {
            return sentences;
        }
    }
}
