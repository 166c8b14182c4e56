using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.Forms;

/// <summary>The lists that a choice offers: the dictionaries of the measures, and the short lists of the form.</summary>
internal static class Choices
{
    private static readonly Dictionary<string, string[]> OfTheForm = new()
    {
        ["project-level"] = ["national", "regional", "municipal", "other"],
        ["award-level"] = ["national", "regional", "municipal", "other"],
        ["project-role"] = ["lead", "partner"],
        ["project-result"] = ["excellent", "passed", "running", "failed"],
        ["patent-kind"] = ["invention", "utility", "design", "software", "layout", "plant", "medicine"],
        ["standard-level"] = ["international", "national", "industry", "local", "group"],
        ["standard-role"] = ["lead", "partner"],
        ["conversion-mode"] = ["own", "transfer", "licence", "equity", "cooperation"],
        ["product-kind"] = ["product", "process", "equipment"],
        ["product-standing"] = ["international-leading", "international", "national-leading", "national", "gap"],
        ["premises-use"] = ["research", "pilot", "testing", "office"],
        ["tenure"] = ["owned", "rented"],
        ["equipment-status"] = ["running", "repair", "idle"],
        ["patent-status"] = ["applied", "granted", "ended"],
        ["partner-kind"] = ["university", "institute", "enterprise", "other"],
        ["gender"] = ["female", "male"],
        ["degree"] = ["doctor", "master", "bachelor", "college", "other"],
        ["title-rank"] = ["senior", "middle", "junior", "none"],
        ["team-role"] = ["leader", "researcher", "skilled", "manager"],
        ["equipment-use"] = ["research", "testing", "pilot", "production"],
        ["service-kind"] = ["research", "testing", "consulting", "training"],
        ["fund-use"] = ["equipment", "building", "material", "testing", "staff", "cooperation", "other"],
        ["committee-position"] = ["chair", "vice", "member"],
        ["client-kind"] = ["enterprise", "institute", "university", "government", "other"],
        ["client-place"] = ["city", "region", "country", "abroad"],
        ["technology-origin"] = ["domestic", "abroad"],
        ["exchange-kind"] = ["meeting", "show", "visit", "competition", "other"],
        ["fund-source"] = ["own", "fiscal", "loan", "other"],
    };

    public static IEnumerable<(string Code, string Text)> Of(string list, PageContext here) => list switch
    {
        "field" => Terms(here.Law.Dictionaries.Fields, here),
        "district" => Terms(here.Law.Dictionaries.Districts, here),
        "unit-kind" => Terms(here.Law.Dictionaries.Kinds, here),
        _ => OfTheForm[list].Select(code => (code, here.T($"unit.choice.{list}.{code}"))),
    };

    /// <summary>Whether a short list of the form has a code.</summary>
    public static IReadOnlyList<string> Codes(string list) => OfTheForm[list];

    public static bool Has(string list, string code) => OfTheForm[list].Contains(code);

    private static IEnumerable<(string, string)> Terms(Dictionary dictionary, PageContext here) =>
        dictionary.On(here.Today).Select(t => (t.Code, t.Text(here.Language)));
}
