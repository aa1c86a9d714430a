using Portal.Articles;
using Portal.Editions;

namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>What is set of an edition, as fields.</summary>
public static class EditionFields
{
    /// <summary>Those that are printed as they are, with an example of their form.</summary>
    private static readonly (EditionField Field, Func<EditionSettings, string?> Read, string? Example)[] Legal =
    [
        (EditionField.Holder, settings => settings.Holder, null),
        (EditionField.IcpFiling, settings => settings.IcpFiling, "京ICP备00000000号-1"),
        (EditionField.IcpLicence, settings => settings.IcpLicence, "京ICP证000000号, 京B2-00000000"),
        (EditionField.PublicSecurityFiling, settings => settings.PublicSecurityFiling, "京公网安备00000000000000号"),
        (EditionField.NewsLicence, settings => settings.NewsLicence, "00000000000"),
        (EditionField.NewsLicenceKind, settings => settings.NewsLicenceKind, null),
        (EditionField.AudiovisualLicence, settings => settings.AudiovisualLicence, "0000000"),
        (EditionField.ReportPhone, settings => settings.ReportPhone, null),
        (EditionField.ReportEmail, settings => settings.ReportEmail, null),
        (EditionField.MinorsReportPhone, settings => settings.MinorsReportPhone, null),
        (EditionField.CopyrightSince, settings => settings.CopyrightSince, "1999"),
    ];

    public static SettingsForm Of(Edition edition)
    {
        var settings = EditionSettings.Of(edition);
        var fields = Legal.ToDictionary(legal => legal.Field.ToString(), legal => legal.Read(settings) ?? "", StringComparer.Ordinal);
        fields[nameof(EditionField.Name)] = edition.Name;
        fields[nameof(EditionField.Zone)] = edition.ZoneId;
        fields[nameof(EditionField.Hotline)] = edition.Hotline ?? "";
        fields[nameof(EditionField.Email)] = edition.Email ?? "";
        fields[nameof(EditionField.Notices)] = string.Join('\n', edition.Notices);
        fields[nameof(EditionField.SignOffs)] = $"{edition.SignOffs}";
        fields[nameof(EditionField.PublicPlatforms)] = settings.PublicPlatforms ?? "";
        return new SettingsForm(fields);
    }

    /// <summary>Everything that the form says: what is empty is unset.</summary>
    public static EditionSettings Read(SettingsForm form) => new()
    {
        Name = form.Line(nameof(EditionField.Name)),
        ZoneId = form.Line(nameof(EditionField.Zone)),
        Hotline = form.Line(nameof(EditionField.Hotline)),
        Email = form.Line(nameof(EditionField.Email)),
        Notices = [.. form.Text(nameof(EditionField.Notices)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        SignOffs = form.Number(nameof(EditionField.SignOffs)) ?? -1,
        IcpFiling = form.Line(nameof(EditionField.IcpFiling)),
        IcpLicence = form.Line(nameof(EditionField.IcpLicence)),
        PublicSecurityFiling = form.Line(nameof(EditionField.PublicSecurityFiling)),
        NewsLicence = form.Line(nameof(EditionField.NewsLicence)),
        NewsLicenceKind = form.Line(nameof(EditionField.NewsLicenceKind)),
        AudiovisualLicence = form.Line(nameof(EditionField.AudiovisualLicence)),
        ReportPhone = form.Line(nameof(EditionField.ReportPhone)),
        ReportEmail = form.Line(nameof(EditionField.ReportEmail)),
        MinorsReportPhone = form.Line(nameof(EditionField.MinorsReportPhone)),
        Holder = form.Line(nameof(EditionField.Holder)),
        CopyrightSince = form.Line(nameof(EditionField.CopyrightSince)),
        PublicPlatforms = form.Line(nameof(EditionField.PublicPlatforms)),
    };

    /// <param name="isNew">A new one says its address and language, which stay.</param>
    public static IReadOnlyList<SettingGroup> Groups(DeskFrame frame, SettingsForm form, bool isNew, IReadOnlyList<EditionProblem> problems)
    {
        var words = frame.Words;
        return
        [
            new SettingGroup(null,
            [
                .. isNew ? new[] { Line(EditionField.Slug, words["SlugHint"]), Language() } : [],
                Line(EditionField.Name), Line(EditionField.Zone, words["ZoneHint"]), Line(EditionField.Hotline), Line(EditionField.Email), SignOffs(),
                Marked(EditionField.Notices, SettingField.Area(
                    nameof(EditionField.Notices), words["EditionFieldNotices"], form[nameof(EditionField.Notices)], lines: 6, words["NoticesHint"])),
            ]),
            new SettingGroup(words["LegalTitle"],
            [
                .. Legal.Select(legal => Line(legal.Field, legal.Example is { } example ? words.Format("FormOf", example) : null)),
                SettingField.OneOf(
                    nameof(EditionField.PublicPlatforms), words["EditionFieldPublicPlatforms"], [("", words["No"]), ("yes", words["Yes"])],
                    form[nameof(EditionField.PublicPlatforms)]),
            ]),
        ];

        SettingField Line(EditionField field, string? hint = null) =>
            Marked(field, SettingField.Line(field.ToString(), words[$"EditionField{field}"], form[field.ToString()], hint));

        SettingField Language() => SettingField.OneOf(
            nameof(EditionField.Language), words["EditionFieldLanguage"], EditionRules.Languages.Select(language => (language, words[$"Language{language.Replace("-", "", StringComparison.Ordinal)}"])),
            form[nameof(EditionField.Language)]);

        SettingField SignOffs() => SettingField.OneOf(
            nameof(EditionField.SignOffs), words["EditionFieldSignOffs"], Enumerable.Range(0, SignOffStages.Most + 1).Select(count => ($"{count}", $"{count}")),
            form[nameof(EditionField.SignOffs)]);

        SettingField Marked(EditionField field, SettingField setting) => problems.FirstOrDefault(problem => problem.Field == field) is { } problem
            ? setting with { Text = setting.Text with { Problem = Sentence(frame, problem) } }
            : setting;
    }

    public static string Sentence(DeskFrame frame, EditionProblem problem) =>
        frame.Words.Format($"EditionFault{problem.Fault}", frame.Words[$"EditionField{problem.Field}"]);
}
