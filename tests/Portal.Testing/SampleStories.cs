using Portal.Stories;

namespace Portal.Testing;

/// <summary>The stories of <see cref="FilledPortal"/>.</summary>
internal static class SampleStories
{
    private static readonly string[] Places = ["临江", "青屿", "沙洲湾", "云岭", "白石口", "东渡", "梅川", "南圩", "海棠镇", "松坪", "北固"];
    private static readonly string[] Events =
    [
        "新图书馆试开放首日接待读者三千余人", "海上风电场六十四台机组全部并网", "老城区三十二条小巷完成改造", "首条跨江缆车线路开始空载调试",
        "中学生机器人联赛落下帷幕", "候鸟监测站记录到一百一十二种鸟类", "夜校开出“城市植物”等四十门新课",
    ];

    private static readonly string[] EnglishTitles =
    [
        "Port Hale opens its rebuilt harbour library", "Ferry crews agree on a winter timetable", "A quiet year for the northern vineyards",
        "Students map every bench in the old town", "Night trains return to the coastal line", "Volunteers count the island's terns",
    ];

    private static readonly string[] Tags = ["图书馆", "能源", "城市更新", "交通", "教育"];

    /// <summary>Every number gives another title.</summary>
    /// <param name="photo">Hash of a library photo.</param>
    public static Story Numbered(int number, string? photo = null) => TestStories.Brief(Title(number)) with
    {
        Kicker = number % 4 == 0 ? "现场" : null,
        Summary = number % 2 == 0 ? "记者在现场看到，各项工作按计划推进，市民可以在周末前往体验。" : null,
        Tags = [Tags[number % Tags.Length]],
        Topics = number % 9 == 0 ? ["yanhai"] : [],
        Photos = photo is null ? [] : [Handout(photo, "活动现场", "读者在阅览区选书。")],
    };

    private static string Title(int number) => $"{Places[number % Places.Length]}{Events[number % Events.Length]}({number})";

    /// <summary>Every element of a Chinese news page, among them photos with and without a file.</summary>
    public static Story Full(string firstPhoto, string secondPhoto) => TestStories.Full() with
    {
        Body = "青屿海上风电场6日下午全部并网，𠮷野工程师说，“聚焦产业创新 服务高质量发展”是这里的口号。\n\n"
            + "项目分三期建设，装有六十四台机组，《海上风电管理办法》《海域使用规范》《并网导则》三份文件同时发布。\n\n"
            + "## 下一步\n\n"
            + "| 期次 | 机组 |\n|---|---:|\n| 一期 | 16 |\n| 二期 | 48 |\n\n"
            + "> 风从海上来，电往城里去。\n\n"
            + "更多数据见 https://data.example/wind 。\n\n"
            + "到2030年，青屿将形成5A级景区与16家企业并存的格局。",
        Photos =
        [
            Handout(firstPhoto, "海面上的风机", "傍晚的青屿海上风电场。"),
            Handout(secondPhoto, "运维人员登塔。", "运维人员登塔。") with { AfterParagraph = 2, CreditName = "何川", CreditKind = PhotoCreditKind.Shot },
            Handout(photo: null, "升压站内景", "海上升压站内，值班员在巡检。") with { AfterParagraph = 3 },
            Handout(firstPhoto, "效果图", "风电场远期效果图。") with { AfterParagraph = 4, CreditName = "", CreditKind = PhotoCreditKind.AiGenerated },
        ],
        Topics = ["yanhai"],
        Chain = "青屿海上风电场并网",
        NoIndex = false,
    };

    /// <summary>No photo, no dateline, no section; the title has an ideographic space and a sign past U+FFFF.</summary>
    public static Story Plain() => TestStories.Brief("𠮷野旧事　一条老街的下午") with
    {
        Body = string.Join("\n\n", Enumerable.Repeat("老街不长，从东头走到西头只要一刻钟；茶馆、裁缝铺和钟表店挨着，下午的阳光一间一间地照过去。", 12)),
        Tags = [],
    };

    public static Story English(int number, string? photo = null) => new()
    {
        Title = EnglishTitles[number],
        Source = "Shanhe News",
        Dateline = new Dateline("Shanhe News", "Port Hale", 11, 7),
        Credits = [new Credit(CreditRole.Reporter, "Lin Wan", "lin-wan-en"), new Credit(CreditRole.Editor, "Zhou Mu")],
        Body = "The work took three years and cost less than planned.\n\nResidents may visit from Saturday.",
        Photos = photo is null ? [] : [Handout(photo, "The reading room", "Readers on the first day.") with { CreditName = "Port Hale Library" }],
        Tags = ["Libraries"],
    };

    private static PhotoUse Handout(string? photo, string alt, string caption) => new()
    {
        AfterParagraph = 1,
        Photo = photo,
        Alt = alt,
        Caption = caption,
        CreditName = "青屿发展中心",
        CreditKind = PhotoCreditKind.Handout,
    };
}
