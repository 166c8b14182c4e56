using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using Luyan.Law;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

/// <summary>A stamped copy is matched when the server has read every page of the print on it, once, and nothing else; for everything less a
/// person decides, who sees which pages it is.</summary>
public class A_stamped_copy_is_matched_page_by_page
{
    private const PageState Ok = PageState.Belongs;

    // What was read; what each page is; which pages of the print are missing.
    private static readonly Dictionary<string, (StampReading Reading, PageState[] States, int[] Missing)> Unmatched = new()
    {
        ["nothing was read"] = (Pages("", "", ""), [PageState.NotRead, PageState.NotRead, PageState.NotRead], [1, 2, 3]),
        ["one page was not read"] = (Pages(On(1), "", On(3)), [Ok, PageState.NotRead, Ok], [2]),
        ["ours, then another application"] = (
            Pages(On(1), On(2, OnPaper with { Number = "SB-2026-0056" }), On(3, OnPaper with { Number = "SB-2026-0056" })),
            [Ok, PageState.OtherApplication, PageState.OtherApplication], [2, 3]),
        ["a page of another version"] = (
            Pages(On(1), On(2, OnPaper with { Version = 2 }), On(3)), [Ok, PageState.OtherVersion, Ok], [2]),
        ["a page with other contents"] = (
            Pages(On(1), On(2, OnPaper with { Digest = new('0', 64) }), On(3)), [Ok, PageState.OtherContents, Ok], [2]),
        ["a page of a draft"] = (
            Pages(On(1), On(2, PrintMark.OfDraft(OnPaper.Digest)), On(3)), [Ok, PageState.Draft, Ok], [2]),
        ["one page of three"] = (Pages(On(1)), [Ok], [2, 3]),
        ["a page too many"] = (Pages(On(1), On(2), On(3), ""), [Ok, Ok, Ok, PageState.NotRead], []),
        ["a foreign page behind"] = (
            Pages(On(1), On(2), On(3), On(1, OnPaper with { Number = "SB-2026-0056" })), [Ok, Ok, Ok, PageState.OtherApplication], []),
        ["the same page three times"] = (Pages(On(1), On(1), On(1)), [Ok, PageState.Repeated, PageState.Repeated], [2, 3]),
        ["codes without a page, as earlier versions printed"] = (
            Pages(OnPaper.Text, OnPaper.Text, OnPaper.Text),
            [PageState.WithoutPlace, PageState.WithoutPlace, PageState.WithoutPlace], [1, 2, 3]),
        ["a print of another length"] = (
            Pages(On(1), On(2), OnPaper.OnPage(3, 4).Text), [Ok, Ok, PageState.OtherCount], [3]),
        ["two codes of ours on one page"] = (
            Pages(On(1), $"{On(2)}|{On(3)}", On(3)), [Ok, PageState.Several, Ok], [2]),
        ["ours and a foreign one on a page"] = (
            Pages(On(1), $"{On(2)}|{On(2, OnPaper with { Number = "SB-2026-0056" })}", On(3)), [Ok, PageState.OtherApplication, Ok], [2]),
        ["a damaged file"] = (Whole() with { Whole = false }, [Ok, Ok, Ok], []),
        ["a file that cannot be opened"] = (new(PrintPages, 0, false, []), [], [1, 2, 3]),
        ["a file with too many pages to be read"] = (new(PrintPages, 10_000, true, []), [], [1, 2, 3]),
        ["pages that nobody looked at"] = (new(PrintPages, PrintPages, true, []), [], [1, 2, 3]),
        ["a print without pages"] = (new(0, 0, true, []), [], []),
        ["a code that is not ours"] = (Pages(On(1), "https://example.test", On(3)), [Ok, PageState.NotRead, Ok], [2]),
    };

    public static TheoryData<string> Cases => [.. Unmatched.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void Anything_less_than_all_pages_waits_for_a_person(string which)
    {
        var (reading, states, missing) = Unmatched[which];
        var scene = HandedIn().Given(Actor.Clock, Read(reading));
        var copy = scene.FilingOf().Stamped!;
        (copy.Match, copy.Reading, scene.FilingOf().HasStampedCopy).ShouldBe((StampMatch.Unmatched, reading, false));
        reading.Findings(OnPaper).Select(f => f.State).ShouldBe(states);
        reading.Missing(OnPaper).ShouldBe(missing);
        scene.Given(Department, new ConfirmStampedCopy("逐页核对一致")).FilingOf().HasStampedCopy.ShouldBeTrue();
    }

    [Fact]
    public void All_pages_once_are_matched_in_whatever_order()
    {
        HandedIn().Given(Actor.Clock, Read(Whole())).FilingOf().HasStampedCopy.ShouldBeTrue();
        var turned = HandedIn().Given(Actor.Clock, Read(Pages(On(3), On(1), On(2)))).FilingOf();
        (turned.HasStampedCopy, turned.Stamped!.ReadInBrowser).ShouldBe((true, false));
    }

    [Fact]
    public void Every_state_of_a_page_has_its_case() =>
        Unmatched.Values.SelectMany(u => u.States).Distinct().Order().ShouldBe(Enum.GetValues<PageState>());

    [Fact]
    public void What_was_read_of_another_copy_or_twice_changes_nothing()
    {
        var scene = HandedIn();
        scene.Given(Signer, new AttachStampedCopy(Paper with { Sha256 = new('b', 64) }, null));
        scene.When(Actor.Clock, Read(Whole())).ShouldBeOfType<Decision<ApplicationEvent>.Nothing>();
        Stamped().When(Actor.Clock, Read(Pages("", "", ""))).ShouldBeOfType<Decision<ApplicationEvent>.Nothing>();
    }

    [Fact]
    public void A_copy_is_compared_with_the_version_for_which_it_was_handed_in()
    {
        var scene = HandedIn().Given(Department, new ReturnToUnit([new(DossierSection.Plan, "补充")]))
            .Given(Signer, Submit with { Dossier = Form with { Plan = Form.Plan with { Tasks = "新任务" } } })
            .Given(Actor.Clock, Read(Whole()));
        (scene.FilingOf().Stamped!.Match, scene.FilingOf().HasStampedCopy).ShouldBe((StampMatch.Matched, false));
    }

    [Fact]
    public void What_a_browser_once_matched_counts_and_can_be_judged()
    {
        var scene = Submitted().Begun(Signer, new StampedCopyAttached(Paper, 1, StampMatch.Matched));
        (scene.FilingOf().HasStampedCopy, scene.FilingOf().Stamped!.ReadInBrowser).ShouldBe((true, true));
        scene.Given(Department, new RefuseStampedCopy("第 2 页起属于另一件申报")).FilingOf().HasStampedCopy.ShouldBeFalse();
    }

    [Fact]
    public void Only_the_program_itself_says_what_it_read()
    {
        foreach (var person in new[] { Signer, Filler, Department, Officer, Head, Leader, Public })
        {
            HandedIn().Lines(person, Read(Whole())).ShouldNotBeEmpty(person.Name);
        }
    }

    private static string On(int page, PrintMark? mark = null) => (mark ?? OnPaper).OnPage(page, PrintPages).Text;
}
