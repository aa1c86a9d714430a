using System.Globalization;

namespace Portal.Testing;

/// <summary>Article pages of invented events, in the shape in which news sites print them.</summary>
public static class TestPages
{
    /// <summary>A page that may be published as it is.</summary>
    /// <param name="number">Another number, another story.</param>
    public static string Html(int number = 1, string head = "", string photos = "", string time = "2025年11月07日 10:16:07") => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><title>第{number}号渡口恢复通航-山河网</title></head>
        <body>{head}
        <h1>第{number}号渡口恢复通航</h1>
        <p>{time} 来源：山河网</p>
        <div class="content">
        <p>　　山河网青屿11月7日电 (记者 林晚)青屿第{number}号渡口7日清晨恢复通航，首班渡轮载客{number + 40}人。</p>
        {photos}
        <p>　　渡口管理处介绍，航道清淤历时{number + 20}天，水深比从前增加了一半，枯水期也能照常开行。</p>
        <p>　　住在对岸的居民说，往后赶集不必再绕行山路了。(完)</p>
        </div>
        <p>【编辑:周牧】</p>
        </body></html>
        """);
}
