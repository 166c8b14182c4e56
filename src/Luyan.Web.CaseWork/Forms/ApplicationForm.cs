using Luyan.Cases.Facts;
using static Luyan.Web.Forms.Writing;

namespace Luyan.Web.Forms;

/// <summary>The application form (Art. 7) as nine sections: what is asked, in which order, and how it is written.</summary>
internal static class ApplicationForm
{
    public static Section Cover { get; } = new("cover",
    [
        new("center", [
            Line("centerName"), Chosen("field", "field"), Line("fieldDetail") with { Asked = false },
            Optional(Line("discipline")), Line("industry"), Chosen("district", "district"), Optional(Line("batch", 20))
        ]),
        new("director", [
            Line("directorName", 14), Line("directorTitle", 20), Line("directorPhone", 20) with { Personal = true },
            Optional(Line("deputyName", 14)), Optional(Line("deputyTitle", 20))
        ]),
        new("contact", [Line("contactName", 14), Line("contactPhone", 20) with { Personal = true },
            new("contactMail", Mail) { Width = 30, Personal = true }]),
        new("cohosts", [], new("cohosts", [Line("name"), new("creditCode", CreditCode) { Width = 20 }, Line("role")])),
    ]);

    public static Section Unit { get; } = new("unit",
    [
        new("registration",
        [
            Line("name"), new("creditCode", CreditCode) { Width = 20 },
            Chosen("kind", "unit-kind"), Chosen("district", "district"), Line("address"),
            Day("registeredOn"), Amount("capital", "wan") with { Asked = false }, Line("legalRepresentative", 14),
            Optional(Line("registration", 20)), Optional(Line("parent")), Short("business"),
            Optional(YesNo("highTech")), Optional(Line("highTechNumber", 20)),
            Optional(Day("highTechUntil")), Optional(Line("smallTechNumber", 20)),
        ]),
        new("strength", [
            Whole("staff", "persons"), Whole("researchers", "persons"), Middle("position"),
            Middle("conversion"), Optional(Short("qualifications")), Optional(Short("credit"))
        ]),
        new("years", [], new("years",
            [
                new("year", Year) { Width = 6 }, Amount("revenue", "wan"), Amount("profit", "wan"),
                Amount("tax", "wan") , Amount("assets", "wan"), Amount("research", "wan"),
             Optional(Amount("liabilities", "wan")), Optional(Amount("newProducts", "wan")), Optional(Amount("exports", "wan-dollars")),
             Optional(Whole("staff", "persons")), Optional(Whole("researchers", "persons"))])),
        new("leadership", [Middle("declaration"), Middle("resources"), Amount("committed", "wan"), Short("logistic")]),
    ]);

    public static Section Base { get; } = new("base",
    [
        new("projects", [], new("projects",
        [
            Line("name"), Line("number", 20), Chosen("level", "project-level"), Line("programme", 20) with { Asked = false },
            Day("from"), Day("to"), Amount("funds", "wan"), Chosen("role", "project-role"),
            Chosen("result", "project-result"), Lines("outcome") with { Asked = false },
        ])),
        new("awards", [], new("awards",
            [
                Line("name"), Line("award"), Chosen("level", "award-level"), Line("grade", 12), Optional(Whole("rank", "")),
                Line("authority"), new("year", Year) { Width = 6 }, Line("certificate", 20) with { Asked = false }, YesNo("ownProject")
            ])),
        new("patents", [], new("patents",
            [
                Line("name"), Chosen("kind", "patent-kind"), new("number", PatentNumber) { Width = 22 }, Optional(Day("filed")),
                Day("granted") with { Asked = false }, Chosen("status", "patent-status"), Line("owner") with { Asked = false }
            ])),
        new("standards", [], new("standards", [
            Line("name"), Line("number", 20), Chosen("level", "standard-level"), Chosen("role", "standard-role"), Optional(Day("published"))
        ])),
        new("conversions", [], new(
            "conversions",
            [Line("name"), Chosen("mode", "conversion-mode"), Optional(Line("counterpart")), Amount("amount", "wan"), Day("on")])),
        new("products", [], new("products", [
            Line("name"), Chosen("kind", "product-kind"), Optional(Chosen("standing", "product-standing")),
            new("year", Year) { Width = 6 }, Optional(Amount("revenue", "wan"))
        ])),
        new("papers", [Optional(Middle("papers"))]),
    ]);

    public static Section Organisation { get; } = new("organisation",
    [
        new("mechanism",
            [Middle("structure"), Long("development"), Middle("cooperation"), Middle("innovation"), Optional(Long("operation"))]),
        new("departments", [],
            new("departments", [Line("name", 20), Lines("duty"), Optional(Line("head", 14)), Optional(Whole("staff", "persons"))])),
        new("committee", [], new("committee", [
            Line("name", 14), Line("employer"), Line("title", 16),
            Optional(Line("profession", 16)), Chosen("position", "committee-position")
        ])),
        new("partners", [], new("partners", [
            Line("name"), Chosen("kind", "partner-kind"), Lines("content"),
            Day("from"), Day("to") with { Asked = false }, Optional(Lines("effect"))
        ])),
        new("team", [], new("team",
        [
            Line("name", 14), Chosen("gender", "gender") with { Asked = false }, new("born", Year) { Width = 6, Personal = true },
            Chosen("degree", "degree"), Line("title", 16), Chosen("rank", "title-rank"), Line("profession", 16),
            Chosen("role", "team-role"), YesNo("fullTime"), Line("employer") with { Asked = false },
            Optional(Line("duty", 16)), Optional(Day("from")), Optional(Day("to")),
        ])),
    ]);

    public static Section Equipment { get; } = new("equipment",
    [
        new("rooms", [Amount("area", "square-metres"), Middle("laboratories"), Middle("management"), Optional(Short("accreditations"))]),
        new("premises", [], new("premises",
            [
                Line("name"), Line("address"), Amount("area", "square-metres"),
                Chosen("use", "premises-use"), Chosen("tenure", "tenure"), Optional(Day("until"))
            ])),
        new("equipment", [], new("equipment",
        [
            Line("name"), Line("model", 20), Line("maker", 20) with { Asked = false }, Whole("count", "pieces"),
            Amount("value", "wan"), Day("bought") with { Asked = false }, Chosen("use", "equipment-use"), YesNo("open"),
            Optional(Line("country", 12)), Optional(Line("place", 20)), Optional(Chosen("status", "equipment-status")),
        ])),
    ]);

    public static Section Services { get; } = new("services",
    [
        new("mechanism", [Middle("openness")]),
        new("services", [],
            new("services", [Line("name"), Chosen("kind", "service-kind"), Line("audience"), Line("price", 20) with { Asked = false }])),
        new("served", [], new("served", [
            Line("name"), Chosen("kind", "service-kind"), Line("client"), Amount("contract", "wan"), Optional(Amount("received", "wan")),
            Day("on"), Optional(Chosen("clientKind", "client-kind")), Optional(Chosen("clientPlace", "client-place"))
        ])),
        new("trainings", [], new(
            "trainings",
            [Line("name"), Day("on"), Optional(Whole("hours", "hours")), Whole("persons", "persons"), Optional(Line("audience"))])),
    ]);

    /// <summary>What a center does beyond what its application asked for; it stands in the ledger alone (Art. 4).</summary>
    public static Section Activities { get; } = new(FactKinds.Beyond,
    [
        new("introductions", [], new("introductions", [
            Line("name"), Line("source"), Chosen("origin", "technology-origin"), Day("on"),
            Optional(Amount("cost", "wan")), Lines("effect") with { Asked = false }
        ])),
        new("exchanges", [], new("exchanges", [
            Line("name"), Chosen("kind", "exchange-kind"), Day("on"),
            Optional(Whole("persons", "persons")), Optional(Line("partner")), Optional(Line("place", 20))
        ])),
    ]);

    public static Section Reasons { get; } = new("reasons",
    [
        new("reasons", [Long("necessity"), Optional(Long("situation")), Long("directions"), Middle("goals")]),
        new("targets", [], new("targets", [
            Line("name"), Line("measure", 10), Amount("now", ""), Optional(Amount("first", "")),
            Optional(Amount("second", "")), Optional(Amount("third", "")), Amount("goal", "")
        ])),
        new("conditions", [
            Optional(Middle("condition3")), Optional(Middle("condition4")), Optional(Middle("condition5")), Optional(Middle("condition6"))
        ]),
    ]);

    public static Section Plan { get; } = new("plan",
    [
        new("period", [Whole("months", "months")]),
        new("content", [
            Long("tasks"), Long("arrangement"), Optional(Long("building")),
            Optional(Middle("support")), Optional(Middle("benefits")), Optional(Middle("risks"))
        ]),
        new("milestones", [], new("milestones", [Line("name"), Whole("month", "months-after"), Lines("evidence")])),
        new("inspections", [], new("inspections", [Whole("month", "months-after"), Lines("content")])),
        new("total", [Optional(Amount("total", "wan"))]),
        new("funding", [], new(
            "funding", [Chosen("source", "fund-source"), new("year", Year) { Width = 6 }, Amount("amount", "wan"), Optional(Line("use"))])),
        new("uses", [], new("uses", [Chosen("purpose", "fund-use"), Amount("amount", "wan"), Optional(Line("note"))])),
    ]);

    public static Section Materials { get; } = new("materials", []);

    public static IReadOnlyList<Section> Sections { get; } =
        [Cover, Unit, Base, Organisation, Equipment, Services, Reasons, Plan, Materials];

    public static Section? Find(string key) => Sections.FirstOrDefault(s => s.Key == key);

    /// <summary>The listings that show facts: each kind is one.</summary>
    public static (Section Section, Listing Listing) Of(FactKind kind)
    {
        var section = kind.Section() == FactKinds.Beyond ? Activities : Find(kind.Section())!;
        return (section, section.Listings.First(l => l.Key == kind.Listing()));
    }

    private static Question Optional(Question question) => question with { Asked = false };

    private static Question Line(string key, int width = 0) => new(key, Writing.Line) { Width = width };

    private static Question Lines(string key) => new(key, Writing.Lines);

    private static Question Long(string key) => Lines(key) with { Longest = Luyan.Law.Parameters.TextLong };

    private static Question Middle(string key) => Lines(key) with { Longest = Luyan.Law.Parameters.TextMiddle };

    private static Question Short(string key) => Lines(key) with { Longest = Luyan.Law.Parameters.TextShort };

    private static Question Whole(string key, string measure) => new(key, Writing.Whole) { Measure = measure, Width = 8 };

    private static Question Amount(string key, string measure) => new(key, Writing.Amount) { Measure = measure, Width = 12 };

    private static Question Day(string key) => new(key, Writing.Day) { Width = 14 };

    private static Question YesNo(string key) => new(key, Writing.YesNo);

    private static Question Chosen(string key, string choices) => new(key, Choice) { Choices = choices };
}
