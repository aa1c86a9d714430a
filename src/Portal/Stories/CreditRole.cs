namespace Portal.Stories;

/// <summary>What a person did for a story. The printed words are in <see cref="CreditRoles"/>.</summary>
public enum CreditRole
{
    /// <summary>记者</summary>
    Reporter,

    /// <summary>通讯员</summary>
    Correspondent,

    /// <summary>实习生</summary>
    Intern,

    /// <summary>作者</summary>
    Author,

    /// <summary>摄影 (摄影记者)</summary>
    Photographer,

    /// <summary>翻译</summary>
    Translator,

    /// <summary>编辑</summary>
    Editor,

    /// <summary>责任编辑</summary>
    ResponsibleEditor,
}
