using Microsoft.EntityFrameworkCore;
using Portal.Benchmarks.Growth;
using Portal.Data;
using Portal.Editions;
using Portal.Media;
using Portal.Sections;
using Portal.Stories;

namespace Portal.Benchmarks.Photos;

/// <summary>A library as ten years of a newsroom leave it: captions of some forty characters, five hundred photographers, ten sections.</summary>
internal static class PhotoRows
{
    public const int Count = 100_000;

    /// <summary>In the caption of one of the oldest photos.</summary>
    public const string RareWord = "独一无二的白鹭";

    private const int Batch = 5000;
    private const int Sections = 10;
    private static readonly string[] Places = ["青屿", "临江", "海州", "云岭", "北仓", "沙洲", "石桥"];
    private static readonly string[] Things = ["港口", "大桥", "稻田", "图书馆", "车站", "实验室", "体育场", "集市", "雪山", "灯塔", "老街"];
    private static readonly string[] Times = ["清晨", "夜景", "雨后", "午间", "傍晚"];

    public static DateOnly FirstDay { get; } = new(2015, 1, 1);

    public static PhotoKey KeyDeepInside => new(AddedAt(Count / 2), HashOf(Count / 2));

    public static PhotoFingerprint FingerprintOf(int number) => new(unchecked(number * (long)0x9E37_79B9_7F4A_7C15UL));

    public static async Task MakeAsync(BenchPortal portal)
    {
        if (await portal.DoAsync<PortalContext, int>(context => context.Photos.CountAsync()) >= Count)
        {
            return;
        }

        await portal.DoAsync<PortalContext, int>(AddSectionsAsync);
        for (var start = 0; start < Count; start += Batch)
        {
            await portal.DoAsync<PortalContext, int>(context =>
            {
                context.Photos.AddRange(Enumerable.Range(start, Batch).Select(Make));
                return context.SaveChangesAsync();
            });
        }

        await portal.DoAsync<PortalContext, int>(context => context.Database.ExecuteSqlRawAsync("PRAGMA optimize = 0x10002"));
    }

    private static async Task<int> AddSectionsAsync(PortalContext context)
    {
        var edition = new Edition("main", "山河新闻", "zh-Hans", "Asia/Shanghai", isMain: true);
        context.Add(edition);
        await context.SaveChangesAsync();
        context.AddRange(Enumerable.Range(0, Sections).Select(number => new Section(edition.EditionId, null, $"s{number}", $"栏目{number}", number)));
        return await context.SaveChangesAsync();
    }

    private static Photo Make(int number)
    {
        var (place, thing, time) = (Places[number % Places.Length], Things[number % Things.Length], Times[number % Times.Length]);
        var photo = new Photo(HashOf(number), 4000, 3000, 5_000_000, AddedAt(number)) { AddedBy = "图片编辑" };
        photo.Describe(new PhotoDescription
        {
            Headline = $"{place}{thing}{time}",
            Caption = $"{time}，{place}的{thing}前，{(number == 77 ? RareWord : "市民")}驻足观看第{number}次航班进港，远处的灯一盏一盏亮起来。",
            Creator = $"记者{number % 500}",
            CreditName = $"记者{number % 500}",
            CreditKind = (PhotoCreditKind)(1 + (number % 4)),
            TakenOn = DateOnly.FromDateTime(AddedAt(number)),
            Place = place,
            Keywords = [thing, time],
            Persons = number % 3 == 0 ? [$"人物{number % 2000}"] : [],
            SectionId = 1 + (number % Sections),
        });
        photo.SetRights(number % 50 == 0 ? AddedAt(number).AddYears(20) : null, isBlocked: false, AddedAt(number));
        photo.Recognise(FingerprintOf(number));
        photo.FinishRenditions(hasAvif: true);
        return photo;
    }

    /// <summary>Thirty a day.</summary>
    private static DateTime AddedAt(int number) => FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(number * 48.0);

    private static string HashOf(int number) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)));
}
