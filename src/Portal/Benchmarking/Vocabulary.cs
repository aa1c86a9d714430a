namespace Portal.Benchmarking;

/// <summary>The words of made-up news. Names are composed, so that places, people and bodies are nobody's.</summary>
internal static class Vocabulary
{
    private static readonly string[] PlaceStarts = Split(
        "临 青 云 海 石 白 金 玉 松 竹 梅 兰 龙 凤 鹤 雁 清 明 安 宁 永 长 平 丰 和 泰 康 新 古 东 西 南 北 上 下 中 大 望 听 守");

    private static readonly string[] PlaceEnds = Split("屿 坪 渡 岭 溪 湾 坞 埠 墟 泽 峪 浦");

    private static readonly string[] Subjects = Split(
        "港口 铁路 公交 图书馆 博物馆 学校 医院 湿地 水稻 茶叶 风电 光伏 芯片 卫星 机器人 数据 电网 桥梁 地铁 航线 渔业 林场 水库 古城 非遗 "
        + "戏曲 陶瓷 书展 马拉松 足球 篮球 游泳 棋牌 滑雪 养老 托育 社区 物业 消防 应急 气象 防汛 供水 供暖 垃圾分类 充电桩 快递 夜市 集市 "
        + "外贸 消费 税费 就业 职业教育 科普 天文 航天 海洋 考古 乡村");

    private static readonly string[] Aspects = Split(
        "建设 改造 升级 保护 管理 服务 规划 试点 标准 投资 合作 培训 招标 验收 开放 运营 监测 修复 数字化 安全 创新 展示 交流 调研 预约 补贴 "
        + "评估 共享 联动 检修 扩建 迁建 认证 采购 宣传 竞赛 节庆 研究 直播 志愿服务");

    private static readonly string[] Surnames = Split(
        "林 陈 周 吴 郑 沈 韩 杨 朱 秦 许 何 吕 施 张 孔 曹 严 华 魏 陶 姜 戚 谢 邹 苏 潘 葛 范 彭 鲁 韦 马 苗 方 俞 任 袁 柳 唐");

    private static readonly string[] GivenNames = Split("晚 舟 清 和 远 岚 予 安 之 行 宁 川 棠 禾 牧 言 朗 书 微 澄 念 一 青 山 石 秋 白 原 夏 木");

    private static readonly string[] BodyKinds = Split(
        "交通运输局 文化馆 大学 建设集团 志愿者协会 气象台 供电公司 农技推广站 研究院 港务公司 图书馆 体育局 教育局 水文站 统计局 商会 "
        + "博物馆 规划院 医院 消防救援站 公交公司 环境监测站 旅游协会 渔业合作社 航天科普基地");

    public static IReadOnlyList<string> Places { get; } = Pairs(PlaceStarts, PlaceEnds, seed: 1);

    /// <summary>Single subjects first, then each with each aspect.</summary>
    public static IReadOnlyList<string> Matters { get; } = [.. Subjects, .. Pairs(Subjects, Aspects, seed: 2)];

    public static IReadOnlyList<string> People { get; } =
        [.. Pairs(Surnames, [.. Pairs(GivenNames, GivenNames, seed: 3), .. GivenNames], seed: 4).Take(600)];

    public static IReadOnlyList<string> Bodies { get; } = [.. Pairs(Places, BodyKinds, seed: 5).Take(2000)];

    /// <summary>来源</summary>
    public static IReadOnlyList<string> Sources { get; } =
        ["山河网", .. Pairs([.. Places.Take(8)], ["日报", "晚报", "新闻网", "广播电视台", "通讯社"], seed: 6)];

    public static IReadOnlyList<string> Jobs { get; } = Split("负责人 工程师 馆长 教师 研究员 村民 市民 队长 驾驶员 护士 技术员 店主 志愿者 教练 船长");

    public static IReadOnlyList<string> Verbs { get; } = Split("推进 完成 启动 优化 改善 扩大 加快 规范 保障 验证 统筹 检查 细化 落实 提升 支持");

    public static IReadOnlyList<string> Adverbs { get; } = Split("稳步 有序 持续 全面 逐步 提前 如期 同步 分批 重点 及时 首次");

    public static IReadOnlyList<string> Qualities { get; } = Split("稳定 便利 可靠 充足 明显 公开 完整 清晰 均衡 节约 安静 准时");

    public static IReadOnlyList<string> Times { get; } = Split("今年以来 上半年 本月 近日 入秋以来 当天上午 当天下午 过去三年 本周 一季度 汛期期间 开馆首日 连续两周 去年同期");

    public static IReadOnlyList<string> Futures { get; } = Split("明年年底 下个月 明年春天 年内 三年后 下半年 五月 十月 本季度末 汛期之前");

    private static string[] Split(string words) => words.Split(' ');

    /// <summary>Each with each, in an order that is mixed and always the same.</summary>
    private static List<string> Pairs(IReadOnlyList<string> starts, IReadOnlyList<string> ends, int seed)
    {
        var pairs = starts.SelectMany(start => ends.Where(end => end != start).Select(end => start + end)).Distinct(StringComparer.Ordinal).ToList();
        var dice = Dice.For(seed, 0);
        for (var last = pairs.Count - 1; last > 0; last--)
        {
            var other = dice.Next(last + 1);
            (pairs[last], pairs[other]) = (pairs[other], pairs[last]);
        }

        return pairs;
    }
}
