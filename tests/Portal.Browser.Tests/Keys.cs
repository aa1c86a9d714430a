using Microsoft.Playwright;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>Somebody at a page who has a keyboard and nothing else.</summary>
public sealed class Keys(IPage page)
{
    /// <summary>More fields than any page has.</summary>
    private const int Most = 400;

    public IPage Page => page;

    /// <summary>Opens an address by its bar.</summary>
    public Task OpenAsync(string path) => page.GotoAsync(path);

    /// <summary>Goes on by the tabulator until what is asked for has the focus.</summary>
    public async Task ReachAsync(string selector)
    {
        for (var press = 0; press < Most; press++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{page.Url}: no key leads to {selector}.\n{await page.Locator("main").InnerTextAsync()}");
    }

    /// <summary>Types into a field in place of what it holds.</summary>
    public async Task TypeAsync(string selector, string text)
    {
        await ReachAsync(selector);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.PressAsync("Delete");
        foreach (var (line, index) in text.Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0)
            {
                await page.Keyboard.PressAsync("Enter");
            }

            await page.Keyboard.InsertTextAsync(line);
        }

        Assert.Equal(text, await page.Locator(selector).InputValueAsync());
    }

    /// <summary>Presses a button or follows a link, and waits for the page that comes.</summary>
    public async Task PressAsync(string selector)
    {
        await ReachAsync(selector);
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Load += Note;
        await page.Keyboard.PressAsync("Enter");
        try
        {
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{page.Url}: nothing comes of {selector}.\n{await page.Locator("main").InnerTextAsync()}");
        }

        page.Load -= Note;

        void Note(object? sender, IPage at) => loaded.TrySetResult();
    }

    public async Task TickAsync(string selector)
    {
        await ReachAsync(selector);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Chooses from a list by the arrows.</summary>
    public async Task ChooseAsync(string selector, string value)
    {
        await ReachAsync(selector);
        var way = await page.EvaluateAsync<int>(
            "([selector, value]) => { const list = document.querySelector(selector); return [...list.options].findIndex(option => option.value === value) - list.selectedIndex; }",
            new[] { selector, value });
        for (var press = 0; press < Math.Abs(way); press++)
        {
            await page.Keyboard.PressAsync(way < 0 ? "ArrowUp" : "ArrowDown");
        }

        Assert.Equal(value, await page.Locator(selector).InputValueAsync());
    }

    /// <summary>Types a local time into the parts of its field, in the order that the browser of this machine shows (en-US).</summary>
    public async Task TypeTimeAsync(string selector, DateTime local)
    {
        await ReachAsync(selector);
        await page.Keyboard.TypeAsync(local.ToString("MMddyyyy", System.Globalization.CultureInfo.InvariantCulture));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync(local.ToString("hhmmtt", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(local.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), await page.Locator(selector).InputValueAsync());
    }
}
