using Luyan.Law;
using Luyan.Store.Directory;
using Luyan.Web.Ui;

namespace Luyan.Web.Policy.Publishing;

/// <summary>Reads a text of the Bureau as typed: all faults at once, each at its field.</summary>
internal static class TextReading
{
    /// <summary>What an interpretation can speak of: the articles of the place, the readings, the rules of procedure.</summary>
    public static IEnumerable<LegalRef> Sources(Measures law) =>
    [
        .. Articles(law), .. law.Sources.Readings.Keys.Order().Select(LegalRef.Reading),
        .. law.Sources.Procedure.Keys.Order(StringComparer.Ordinal).Select(LegalRef.ProcedureRule),
    ];

    /// <summary>The articles whose wording can be published.</summary>
    public static IEnumerable<LegalRef> Articles(Measures law) =>
        law.Institution.Articles.Where(a => a.InText).Select(a => law.Institution.Citing(a.Number));

    /// <summary>Writes what was typed into a text; null with what is wrong.</summary>
    public static Action<Interpretation>? Interpretation(BureauTextForm form, PageContext here, FormErrors errors)
    {
        var (concerns, since) = (Source(form, Sources(here.Law), errors), Day(form, here, future: true, errors));
        errors.Require(nameof(form.Question), form.Question, "texts.question");
        errors.Require(nameof(form.Text), form.Text, "texts.answer");
        errors.Require(nameof(form.Reason), form.Reason, "texts.reason");
        var earlier = here.Law.Interpretations.FirstOrDefault(i => $"{i.Number}" == form.Replaces);
        if (earlier is null && !string.IsNullOrEmpty(form.Replaces)) { errors.Add(nameof(form.Replaces), "act.needs-choice"); }
        if (earlier is not null && (earlier.Concerns != concerns || earlier.Since > since
            || here.Law.Interpretations.Any(i => i.Replaces == earlier.Number)))
        {
            errors.Add(nameof(form.Replaces), "texts.replaces-other");
        }
        var replaces = earlier?.Number;
        return errors.Any ? null : text =>
        {
            text.Concerns = concerns!.Value.Code;
            text.Article = concerns.Value.Source == LegalSource.Measures ? concerns.Value.Number : 0;
            (text.Question, text.Answer, text.Reason) = (form.Question!.Trim(), form.Text!.Trim(), form.Reason!.Trim());
            (text.DocumentNumber, text.Replaces, text.Since) = (form.DocumentNumber?.Trim() ?? "", replaces, since);
        };
    }

    /// <inheritdoc cref="Interpretation"/>
    public static Action<OfficialWording>? Wording(BureauTextForm form, PageContext here, FormErrors errors)
    {
        // The wording of a law was there before it was entered.
        var (article, since) = (Source(form, Articles(here.Law), errors), Day(form, here, future: false, errors));
        errors.Require(nameof(form.Text), form.Text, "texts.wording");
        return errors.Any ? null : text => (text.Article, text.Text, text.Since) = (article!.Value.Number, form.Text!.Trim(), since);
    }

    private static LegalRef? Source(BureauTextForm form, IEnumerable<LegalRef> known, FormErrors errors)
    {
        LegalRef? found = known.Select(s => (LegalRef?)s).FirstOrDefault(s => s!.Value.Code == form.Concerns);
        if (found is null) { errors.Add(nameof(form.Concerns), "act.needs-choice"); }
        return found;
    }

    private static DateOnly Day(BureauTextForm form, PageContext here, bool future, FormErrors errors)
    {
        if (TypedDay.Read(form.Since) is not { } day) { errors.Add(nameof(form.Since), "texts.since-wrong"); }
        else if (future && day < here.Today) { errors.Add(nameof(form.Since), "texts.since-past"); }
        else { return day; }
        return default;
    }
}
