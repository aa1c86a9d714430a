using Portal.Stories;

namespace Portal.Testing;

/// <summary>Stories of invented events. Each may be published as it is.</summary>
public static class TestStories
{
    public static Story Brief(string title = "临江新图书馆本周试开放") => new()
    {
        Title = title,
        Source = "山河网",
        Credits = [new Credit(CreditRole.Reporter, "林晚"), new Credit(CreditRole.Editor, "周牧")],
        Body = "临江市新图书馆本周开始试开放，首日接待读者三千余人。\n\n馆方表示，试开放期间每天限流，读者可凭身份证件入馆。",
        Tags = ["图书馆"],
    };

    /// <param name="hash">Of a photo of the library.</param>
    public static Story WithPhoto(string hash, string title = "临江新图书馆本周试开放") => Brief(title) with
    {
        Photos =
        [
            new PhotoUse
            {
                AfterParagraph = 1, Photo = hash, Alt = "阅览区的读者", Caption = "读者在阅览区选书。", CreditName = "林晚",
                CreditKind = PhotoCreditKind.Shot,
            },
        ],
    };

    /// <summary>Has every field set, with one photo whose file is not known.</summary>
    public static Story Full() => Brief("青屿海上风电场全部机组并网(图)") with
    {
        Kicker = "绿色能源",
        ShortTitle = "青屿风电场全部并网",
        SeoTitle = "青屿海上风电场并网发电",
        Summary = "六十四台机组全部并网，每年可供约四十万户家庭用电。",
        Dateline = new Dateline("山河网", "青屿", 11, 7, "电"),
        Credits =
        [
            new Credit(CreditRole.Reporter, "林晚"), new Credit(CreditRole.Correspondent, "陆一鸣"),
            new Credit(CreditRole.Photographer, "何川"), new Credit(CreditRole.ResponsibleEditor, "周牧"),
        ],
        OriginalUrl = "https://paper.example/2025/1107/1.html",
        Photos =
        [
            new PhotoUse
            {
                AfterParagraph = 1, Alt = "海面上的风机", Caption = "傍晚的青屿海上风电场。", CreditName = "青屿发展中心",
                CreditKind = PhotoCreditKind.Handout,
            },
        ],
        EndMark = EndMark.End,
        Tags = ["风电", "能源"],
        Event = new StoryEvent(new DateOnly(2025, 11, 6), null, "青屿"),
        NoIndex = true,
    };
}
