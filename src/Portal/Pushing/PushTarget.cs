namespace Portal.Pushing;

/// <summary>Who is told of changes. Stored by number: append, never reorder.</summary>
public enum PushTarget
{
    /// <summary>Bing, Yandex, Naver, Seznam and others, who tell each other (indexnow.org).</summary>
    IndexNow = 1,

    /// <summary>百度搜索资源平台, 普通收录.</summary>
    Baidu = 2,

    /// <summary>The hub that tells subscribers of feeds (W3C WebSub).</summary>
    WebSub = 3,
}
