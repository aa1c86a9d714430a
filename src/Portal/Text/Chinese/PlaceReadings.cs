namespace Portal.Text.Chinese;

/// <summary>Words of news that are not spelled by the main readings of their signs: place names above all.</summary>
internal static class PlaceReadings
{
    private const string Spellings = """
        重庆 chong-qing 长江 chang-jiang 长城 chang-cheng 长沙 chang-sha 长春 chang-chun 长安 chang-an 长三角 chang-san-jiao
        长治 chang-zhi 长期 chang-qi 厦门 xia-men 六安 lu-an 台州 tai-zhou 乐清 yue-qing 音乐 yin-yue 民乐 min-yue
        银行 yin-hang 行业 hang-ye 都市 du-shi 首都 shou-du 成都 cheng-du 单县 shan-xian 番禺 pan-yu 铅山 yan-shan
        会计 kuai-ji 会稽 kuai-ji 西藏 xi-zang 宝藏 bao-zang 还原 huan-yuan 地方 di-fang 地铁 di-tie 地震 di-zhen
        地区 di-qu 地理 di-li 地产 di-chan 高地 gao-di 土地 tu-di 基地 ji-di
        """;

    private static readonly Dictionary<string, string> Words = Spellings
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly int Longest = Words.Keys.Max(word => word.Length);

    public static (int Length, string Spelling)? Match(string text, int index)
    {
        for (var length = Math.Min(Longest, text.Length - index); length > 1; length--)
        {
            if (Words.TryGetValue(text.Substring(index, length), out var spelling))
            {
                return (length, spelling);
            }
        }

        return null;
    }
}
