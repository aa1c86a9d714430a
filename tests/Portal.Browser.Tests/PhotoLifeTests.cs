using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;
using NetVips;
using Portal.Staff;
using Portal.Testing;
using Portal.Web.Demo;
using Portal.Web.Jobs;
using Xunit;

namespace Portal.Browser.Tests;

/// <summary>
/// Photos from the picker of files to readers. The pictures are those of the demo: computed scenes with the detail of photographs, 1600 pixels wide.
/// </summary>
public sealed class PhotoLifeTests(BrowserPortal browser) : IAsyncLifetime
{
    private const string Body = "青屿港至临江的夜航班轮7日清晨首航。\n\n航线全长九十六公里，单程四小时十分。\n\n船长陆一鸣说，夜里风浪不大。\n\n班轮每周往返四次。";

    private readonly DeskPortal _portal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (BrowserProgram.Path is not null)
        {
            _portal.Factory.StartServer();
            await _portal.Factory.Newsroom.AddAsync(new Editions.Edition("main", "山河新闻", "zh-Hans", "Asia/Shanghai", isMain: true) { SignOffs = 0 }, Token);
            await _portal.Factory.RefreshAsync(Token);
        }
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Three_photos_go_from_the_picker_to_readers_with_captions_credits_and_crops()
    {
        BrowserProgram.Need();
        await using var editor = await SignInAsync();
        var page = editor.Page;
        await UploadAsync(page, File("港口.jpg", WithIim(Scene("harbour-dawn.jpg"))), File("桥.jpg", Turned(Scene("bridge-fog.jpg"))), File("书.avif", Avif(Scene("library-aisle.jpg"))));
        await page.Locator("#upload a.button").ClickAsync();
        await DescribeAsync(page);

        var address = await PublishAsync(page);
        while (await Job.MakeNextAsync(Token))
        {
            // Until every photo has its AVIF files and crops.
        }

        await AssertReadAsync(address, width: 390, scale: 2, rendition: "800.avif", mostBytes: 250_000);
        await AssertReadAsync(address, width: 1440, scale: 1, rendition: "800.avif", mostBytes: null);
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task A_file_that_fails_is_sent_again_without_losing_the_others()
    {
        BrowserProgram.Need();
        await using var editor = await SignInAsync();
        var page = editor.Page;
        await page.GotoAsync("/admin/photos/new");
        var sent = 0;
        await page.RouteAsync("**/admin/photos/new", route =>
            Sends("一.jpg", route.Request) && Interlocked.Increment(ref sent) == 1 ? route.AbortAsync("connectionreset") : route.ContinueAsync());

        await page.Locator("#files").SetInputFilesAsync([File("一.jpg", Scene("dunes.jpg")), File("二.jpg", Scene("balloons.jpg")), File("三.txt", "不是图片"u8.ToArray())]);
        var failed = page.Locator(".upload__row:has-text('一.jpg')");
        await Assertions.Expect(failed).ToContainTextAsync("没有传成");
        await Assertions.Expect(page.Locator(".upload__row:has-text('二.jpg')")).ToContainTextAsync("已入库");
        await Assertions.Expect(page.Locator(".upload__row:has-text('三.txt')")).ToContainTextAsync("三.txt：不是 JPEG");
        await failed.Locator("button").ClickAsync();

        await Assertions.Expect(failed).ToContainTextAsync("已入库");
        await Assertions.Expect(page.Locator("#upload a.button")).ToHaveTextAsync("填写 2 张图片的资料");
        await GiveAsync(page, "drop", "dataTransfer", "四.jpg", Scene("lighthouse.jpg"));
        await GiveAsync(page, "paste", "clipboardData", "五.jpg", Scene("bridge-fog.jpg"));
        await Assertions.Expect(page.Locator("#upload a.button")).ToHaveTextAsync("填写 4 张图片的资料");
    }

    /// <summary>As a browser tells of a file that is dropped or pasted.</summary>
    private static Task GiveAsync(IPage page, string kind, string member, string name, byte[] content) => page.EvaluateAsync(
        """
        ([kind, member, name, content]) => {
          const files = new DataTransfer();
          files.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name, { type: "image/jpeg" }));
          const event = new Event(kind, { bubbles: true, cancelable: true });
          Object.defineProperty(event, member, { value: files });
          document.querySelector("main").dispatchEvent(event);
        }
        """,
        new[] { kind, member, name, Convert.ToBase64String(content) });

    [Fact]
    public async Task The_focus_is_set_by_the_arrow_keys_and_by_a_click_and_crops_follow()
    {
        BrowserProgram.Need();
        var hash = await _portal.Factory.Newsroom.AddPhotoAsync(Scene("lighthouse.jpg"), Token);
        await using var editor = await SignInAsync();
        var page = editor.Page;
        await page.GotoAsync($"/admin/photos/{hash}");

        await page.Locator(".focus__button").FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(("39", "51"), (await page.Locator("#focus-x").InputValueAsync(), await page.Locator("#focus-y").InputValueAsync()));
        await Assertions.Expect(page.Locator(".focus__button")).ToHaveAttributeAsync("aria-label", "焦点 横 39%，纵 51%");
        var box = (await page.Locator(".focus__button img").BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + (box.Width * 0.25f), box.Y + (box.Height * 0.5f));
        Assert.Equal("25", await page.Locator("#focus-x").InputValueAsync());
        var before = await PlaceAsync(page);
        await page.Locator("form[action$='/focus'] button").ClickAsync();

        await Assertions.Expect(page.Locator(".notice")).ToBeVisibleAsync();
        Assert.Contains("-25x50-", await page.Locator(".crop img").Last.GetAttributeAsync("src"), StringComparison.Ordinal);
        Assert.StartsWith("0%", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_sent_from_the_page_of_a_story_and_nothing_that_was_typed_is_lost()
    {
        BrowserProgram.Need();
        await using var editor = await SignInAsync();
        var page = editor.Page;
        await page.GotoAsync("/admin/articles/new");
        await page.Locator("form#story[data-scripts=ready]").WaitForAsync();
        await page.Locator("#title").FillAsync("没存的标题");

        await page.Locator("#upload-files").SetInputFilesAsync(File("港口.jpg", WithIim(Scene("harbour-dawn.jpg"))));
        await Assertions.Expect(page.Locator("[data-chooser] input:checked")).ToHaveCountAsync(1);
        await page.Locator("button[value=photos-add]").ClickAsync();

        await Assertions.Expect(page.Locator("#photos-0-caption")).ToHaveValueAsync("清晨的青屿港，班轮等待起航。");
        await Assertions.Expect(page.Locator("#title")).ToHaveValueAsync("没存的标题");
        await Assertions.Expect(page.Locator(".row__picture img")).ToBeVisibleAsync();
    }

    private static Task<string> PlaceAsync(IPage page) => page.Locator(".crop img").Last.EvaluateAsync<string>("image => getComputedStyle(image).objectPosition");

    /// <summary>Two files are sent at once; which of them comes first is open.</summary>
    private static bool Sends(string name, IRequest request) =>
        request.Method == "POST" && request.PostDataBuffer is { } body && body.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) >= 0;

    private static async Task UploadAsync(IPage page, params FilePayload[] files)
    {
        await page.GotoAsync("/admin/photos");
        await page.Locator("main a[href='/admin/photos/new']").ClickAsync();
        await page.Locator("#files").SetInputFilesAsync(files);
        await Assertions.Expect(page.Locator("#upload a.button")).ToHaveTextAsync($"填写 {files.Length} 张图片的资料", new LocatorAssertionsToHaveTextOptions { Timeout = 60_000 });
    }

    /// <summary>What the first file says of itself is there; the others are described by hand.</summary>
    private static async Task DescribeAsync(IPage page)
    {
        var read = page.Locator("fieldset.row--photo:has(.row__picture img[height='270'])");
        await Assertions.Expect(read.Locator("textarea[name$=caption]")).ToHaveValueAsync("清晨的青屿港，班轮等待起航。");
        await Assertions.Expect(read.Locator("input[name$=creditName]")).ToHaveValueAsync("何川");
        await Assertions.Expect(read.Locator("select[name$=creditKind]")).ToHaveValueAsync("Shot");
        foreach (var (height, caption, credit, kind) in new[] { (720, "大桥在晨雾里。", "临江市交通局", "Handout"), (320, "船上的图书角。", "林晚", "Shot") })
        {
            // By the shape of its picture: files are taken in side by side.
            var row = page.Locator($"fieldset.row--photo:has(.row__picture img[height='{height}'])");
            await row.Locator("textarea[name$=caption]").FillAsync(caption);
            await row.Locator("input[name$=creditName]").FillAsync(credit);
            await row.Locator("select[name$=creditKind]").SelectOptionAsync(kind);
        }

        await page.Locator("main form button.button").ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToBeVisibleAsync();
    }

    /// <returns>Where readers find the story.</returns>
    private static async Task<string> PublishAsync(IPage page)
    {
        await page.GotoAsync("/admin/articles/new");
        await page.Locator("form#story[data-scripts=ready]").WaitForAsync();
        await page.Locator("#title").FillAsync("青屿港夜航班轮今晨首航(图)");
        await page.Locator("#source").FillAsync("山河新闻");
        await page.Locator("#credits-1-name").FillAsync("周牧");
        await page.Locator("#body").FillAsync(Body);
        foreach (var (caption, row) in new[] { "清晨的青屿港，班轮等待起航。", "大桥在晨雾里。", "船上的图书角。" }.Select((caption, row) => (caption, row)))
        {
            await page.Locator($"[data-chooser] label:has-text('{caption}') input").CheckAsync();
            await page.Locator("button[value=photos-add]").ClickAsync();
            await page.Locator($"#photos-{row}-alt").WaitForAsync();
            await page.Locator("form#story[data-scripts=ready]").WaitForAsync();
        }

        for (var row = 0; row < 3; row++)
        {
            await Assertions.Expect(page.Locator($"#photos-{row}-after")).ToHaveValueAsync((row + 1).ToString(CultureInfo.InvariantCulture));
            await page.Locator($"#photos-{row}-alt").FillAsync($"画面{row + 1}");
        }

        await page.Locator("button.button[name=do][value=save]").ClickAsync();
        await page.WaitForURLAsync("**?done=StoryBegun");
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/publish");
        await page.Locator("form[action$='/now'] button").ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToBeVisibleAsync();
        return (await page.Locator("main a[href*='/news/']").First.GetAttributeAsync("href"))!;
    }

    /// <param name="mostBytes">Of all pictures; null for no limit.</param>
    private async Task AssertReadAsync(string address, int width, float scale, string rendition, int? mostBytes)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _portal.BaseUrl,
            ViewportSize = new ViewportSize { Width = width, Height = 844 },
            DeviceScaleFactor = scale,
        });
        var page = await context.NewPageAsync();
        var loads = new ConcurrentBag<Task<(string Url, int Bytes)>>();
        page.Response += (_, response) =>
        {
            if (response.Request.ResourceType == "image" && response.Url.Contains("/media/", StringComparison.Ordinal))
            {
                loads.Add(SizeAsync(response));
            }
        };
        await page.GotoAsync(address);
        foreach (var image in await page.Locator(".text img").AllAsync())
        {
            await image.ScrollIntoViewIfNeededAsync();
        }

        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.text img')].every(image => image.complete && image.naturalWidth > 0)");
        Assert.Equal(
            ["P", "FIGURE", "P", "FIGURE", "P", "FIGURE", "P"],
            await page.EvaluateAsync<string[]>("() => [...document.querySelector('.text').children].map(child => child.tagName)"), StringComparer.Ordinal);
        Assert.Equal(
            ["清晨的青屿港，班轮等待起航。 何川 摄", "大桥在晨雾里。 临江市交通局供图", "船上的图书角。 林晚 摄"],
            await page.Locator(".text figcaption").AllTextContentsAsync(), StringComparer.Ordinal);
        Assert.All(
            await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.text img')].map(image => image.currentSrc.split('/').pop())"),
            name => Assert.Equal(rendition, name));
        Assert.Equal(["eager", "lazy", "lazy"], await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.text img')].map(image => image.loading)"), StringComparer.Ordinal);
        Assert.Equal(["high", "auto", "auto"], await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.text img')].map(image => image.fetchPriority)"), StringComparer.Ordinal);
        // The second one lay on its side.
        var upright = await page.EvaluateAsync<bool[]>("() => [...document.querySelectorAll('.text img')].map(image => image.naturalHeight > image.naturalWidth)");
        Assert.Equal([false, true, false], upright);
        var sizes = await Task.WhenAll(loads);
        var total = sizes.DistinctBy(load => load.Url, StringComparer.Ordinal).Sum(load => load.Bytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{width} px at {scale}x: {total} bytes of pictures");
        Assert.True(mostBytes is null || total < mostBytes, string.Join('\n', sizes));
        await page.GotoAsync("/");
        Assert.Contains("16x9-50x50-", await page.Locator(".lead__picture img").EvaluateAsync<string>("image => image.currentSrc"), StringComparison.Ordinal);
    }

    private static async Task<(string Url, int Bytes)> SizeAsync(IResponse response) => (response.Url, (await response.BodyAsync()).Length);

    private async Task<Visit> SignInAsync()
    {
        var id = await _portal.Factory.AddStaffAsync("chief@news.example", Token, new Grant(null, Role.ChiefEditor));
        var key = await _portal.Factory.OpenSessionAsync(id, Token);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = _portal.BaseUrl, Locale = "zh-CN" });
        await context.AddCookiesAsync([new Cookie { Name = "portal-desk", Value = key, Domain = "localhost", Path = "/admin" }]);
        return new Visit(context, await context.NewPageAsync());
    }

    private RenditionJob Job => _portal.Factory.Services.GetServices<IHostedService>().OfType<RenditionJob>().Single();

    private static byte[] Scene(string name) => System.IO.File.ReadAllBytes(Path.Combine(DemoContent.Folder, "photos", name));

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    /// <summary>As Chinese agencies write it: GB18030, and no word of that.</summary>
    private static byte[] WithIim(byte[] photo) => Changed(photo, mutable => mutable.Set(
        GValue.BlobType,
        "iptc-data",
        TestPhotos.Iim(Encoding.GetEncoding("GB18030"), isSaid: false, (120, "清晨的青屿港，班轮等待起航。"), (80, "何川"), (116, "© 山河新闻"))));

    private static byte[] Turned(byte[] photo) => Changed(photo, mutable => mutable.Set(GValue.GIntType, "orientation", 6));

    private static byte[] Changed(byte[] photo, Action<MutableImage> change)
    {
        using var image = Image.NewFromBuffer(photo);
        using var changed = image.Mutate(change);
        return changed.JpegsaveBuffer(q: 92);
    }

    private static byte[] Avif(byte[] photo)
    {
        using var image = Image.NewFromBuffer(photo);
        return image.HeifsaveBuffer(q: 80, compression: Enums.ForeignHeifCompression.Av1, effort: 0);
    }
}
