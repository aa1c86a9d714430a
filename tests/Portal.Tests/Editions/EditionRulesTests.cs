using Portal.Editions;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The forms that registrations are printed in, with what sites print and what slips.</summary>
public sealed class EditionRulesTests
{
    public static TheoryData<EditionField, string> Good { get; } = new()
    {
        { EditionField.IcpFiling, "京ICP备05004340号-1" }, { EditionField.IcpFiling, "苏ICP备00000001号" }, { EditionField.IcpFiling, "琼ICP备20240001号-12" },
        { EditionField.IcpLicence, "京ICP证040655号" }, { EditionField.IcpLicence, "京B2-20090059" }, { EditionField.IcpLicence, "合字B2-20210030" },
        { EditionField.IcpLicence, "粤B1.B2-20040647" },
        { EditionField.PublicSecurityFiling, "京公网安备11010502035057号" }, { EditionField.PublicSecurityFiling, "京公网安备:110102003042" },
        { EditionField.PublicSecurityFiling, "苏公网安备 32010202010001号" },
        { EditionField.NewsLicence, "10120170032" }, { EditionField.NewsLicence, "1012006025" },
        { EditionField.AudiovisualLicence, "0106168" },
        { EditionField.ReportPhone, "010-55504321" }, { EditionField.ReportPhone, "+86 (10) 5550 4321转8012" }, { EditionField.MinorsReportPhone, "12377" },
        { EditionField.ReportEmail, "jubao@shanhe.example" }, { EditionField.Hotline, "110" }, { EditionField.Email, "news@shanhe.example" },
        { EditionField.CopyrightSince, "1999" }, { EditionField.PublicPlatforms, "yes" }, { EditionField.Holder, "山河报业集团" },
        { EditionField.NewsLicenceKind, "互联网站、应用程序" },
    };

    public static TheoryData<EditionField, string> Bad { get; } = new()
    {
        { EditionField.IcpFiling, "京ICP备0500434号" }, { EditionField.IcpFiling, "某ICP备05004340号" }, { EditionField.IcpFiling, "京ICP备05004340" },
        { EditionField.IcpFiling, "京ICP证05004340号" }, { EditionField.IcpFiling, "京ICP备０５００４３４０号" }, { EditionField.IcpFiling, "京ICP备05004340号-" },
        { EditionField.IcpFiling, "<b>京ICP备05004340号</b>" },
        { EditionField.IcpLicence, "京ICP备040655号" }, { EditionField.IcpLicence, "B3-20090059" }, { EditionField.IcpLicence, "京ICP证号" },
        { EditionField.PublicSecurityFiling, "京公网备11010502035057号" }, { EditionField.PublicSecurityFiling, "京公网安备123号" },
        { EditionField.PublicSecurityFiling, "京公网安备110105020350571号" },
        { EditionField.NewsLicence, "123456789" }, { EditionField.NewsLicence, "编号10120170032" },
        { EditionField.AudiovisualLicence, "106168" }, { EditionField.AudiovisualLicence, "01061688" },
        { EditionField.ReportPhone, "举报电话" }, { EditionField.ReportPhone, "12" }, { EditionField.MinorsReportPhone, "call 12377" },
        { EditionField.ReportEmail, "jubao" }, { EditionField.ReportEmail, "a b@shanhe.example" }, { EditionField.Hotline, "call us" },
        { EditionField.CopyrightSince, "99" }, { EditionField.CopyrightSince, "2199" }, { EditionField.PublicPlatforms, "no" },
        { EditionField.Holder, " 山河报业集团" }, { EditionField.Holder, "山河\n报业" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void What_sites_print_is_taken(EditionField field, string value) => Assert.Empty(EditionRules.Check(With(field, value)));

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_has_slipped_is_named(EditionField field, string value) =>
        Assert.Equal([new EditionProblem(field, EditionFault.Malformed)], EditionRules.Check(With(field, value)));

    [Theory]
    [MemberData(nameof(Good))]
    public void What_is_emptied_is_unset(EditionField field, string value)
    {
        var edition = new Edition("main", "山河新闻", "zh-Hans", "Asia/Shanghai", isMain: true);
        edition.Set(With(field, value));
        edition.Set(With(field, ""));

        Assert.True(edition.Registrations.IsEmpty);
        Assert.Null(edition.Hotline ?? edition.Email);
    }

    [Fact]
    public void Every_registration_has_examples_of_both()
    {
        var fields = Enum.GetValues<EditionField>().Where(field => field >= EditionField.IcpFiling && field != EditionField.NewsLicenceKind).ToList();

        Assert.Empty(fields.Except(Good.Select(row => row.Data.Item1)));
        Assert.Empty(fields.Except(Bad.Select(row => row.Data.Item1)));
    }

    private static EditionSettings With(EditionField field, string value) => field switch
    {
        EditionField.Hotline => new EditionSettings { Hotline = value },
        EditionField.Email => new EditionSettings { Email = value },
        EditionField.IcpFiling => new EditionSettings { IcpFiling = value },
        EditionField.IcpLicence => new EditionSettings { IcpLicence = value },
        EditionField.PublicSecurityFiling => new EditionSettings { PublicSecurityFiling = value },
        EditionField.NewsLicence => new EditionSettings { NewsLicence = value },
        EditionField.NewsLicenceKind => new EditionSettings { NewsLicenceKind = value },
        EditionField.AudiovisualLicence => new EditionSettings { AudiovisualLicence = value },
        EditionField.ReportPhone => new EditionSettings { ReportPhone = value },
        EditionField.ReportEmail => new EditionSettings { ReportEmail = value },
        EditionField.MinorsReportPhone => new EditionSettings { MinorsReportPhone = value },
        EditionField.Holder => new EditionSettings { Holder = value },
        EditionField.CopyrightSince => new EditionSettings { CopyrightSince = value },
        EditionField.PublicPlatforms => new EditionSettings { PublicPlatforms = value },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
