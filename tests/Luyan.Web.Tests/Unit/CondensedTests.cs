using Luyan.Cases.Applications;
using Luyan.Cases.Facts;
using Luyan.Law;
using Luyan.Store.Drafts;
using Luyan.Store.Facts;
using Luyan.Web.Applications.Drafting;
using Luyan.Web.Forms;
using Luyan.Store.Rows;

namespace Luyan.Web.Tests.Unit;

/// <summary>The panel reads less of a dossier than filing does, and must find the same.</summary>
public sealed class CondensedTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void The_condensed_dossier_gives_the_same_findings_warnings_and_sums_as_the_whole()
    {
        var open = Open();
        var (whole, condensed) = (Dossiers.Of(open), Dossiers.Condensed(open));
        DossierFindings.Facts(condensed).ShouldBeEquivalentTo(DossierFindings.Facts(whole));
        DossierFindings.Materials(condensed, MeasuresFile.LoadDefault(), Today).Select(f => (f.Key, f.Mark))
            .ShouldBe(DossierFindings.Materials(whole, MeasuresFile.LoadDefault(), Today).Select(f => (f.Key, f.Mark)));
        DossierWarnings.Of(condensed).Select(w => w.Key).ShouldBe(DossierWarnings.Of(whole).Select(w => w.Key));
        whole.Organisation.Team.Count.ShouldBe(4);
        whole.Organisation.Team[^1].Name.ShouldBe("从台账来");
        condensed.Organisation.Team[^1].Name.ShouldBeNull("the panel does not read it");
    }

    [Fact]
    public void What_is_remembered_of_a_draft_is_never_older_than_its_texts_and_facts()
    {
        using var memory = new DraftMemory();
        var open = Open() with { Memory = memory };
        var first = Dossiers.Condensed(open);
        Dossiers.Condensed(open).Organisation.ShouldBeSameAs(first.Organisation);
        var reasons = open.Sections["organisation"];
        var retyped = open with
        {
            Sections = new Dictionary<string, DraftSection>(
                open.Sections) { ["organisation"] = new() { Section = reasons.Section, Version = reasons.Version, Body = "{}" } },
        };
        Dossiers.Condensed(retyped).Organisation.Team.ShouldBeEmpty();
        var fact = open.Facts.Values.Single();
        var rerecorded = open with { Facts = new Dictionary<Guid, Fact> { [fact.Id] =
            new() { Id = fact.Id, Kind = fact.Kind, Version = fact.Version + 1, Body = """{"name":"从台账来","role":"technical"}""" } } };
        Dossiers.Condensed(rerecorded).Organisation.Team[^1].Role.ShouldBe("technical");
        Dossiers.Condensed(rerecorded with { Facts = new Dictionary<Guid, Fact>() }).Organisation.Team.Count.ShouldBe(
            3, "a fact that was removed is no row any more");
    }

    private static OpenDraft Open()
    {
        var fact = new Fact
        {
            Id = Guid.CreateVersion7(),
            Kind = FactKind.Person,
            Body = """{"name":"从台账来","role":"leader","born":"1980"}"""
        };
        var sections = Filled.Sections.ToDictionary(s => s.Key, s => new DraftSection
        {
            Section = s.Key, Version = 1,
            Body = new Typed(s.Value.Where(v => v.Value is not null)
                .Concat(s.Key == "organisation" ? [("team._facts", fact.Id.ToString("N"))] : [])
                .ToDictionary(v => v.Item1, v => v.Item2!)).ToJson(),
        });
        return new()
        {
            Draft = new(), Sections = sections, Files = [], Stage = Stage.Drafting, Facts = new Dictionary<Guid, Fact> { [fact.Id] = fact }
        };
    }
}
