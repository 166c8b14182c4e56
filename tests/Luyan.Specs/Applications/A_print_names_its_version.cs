using Luyan.Cases.Applications;
using Luyan.Cases.Applications.Form;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Applications;

public class A_print_names_its_version
{
    [Fact]
    public void The_text_of_the_code_is_read_back() => PrintMark.Read(OnPaper.Text).ShouldBe(OnPaper);

    [Fact]
    public void The_code_of_a_page_says_which_it_is()
    {
        var mark = OnPaper.OnPage(3, 15);
        mark.Text.ShouldBe($"LUYAN2:SB-2026-0001:1:3/15:{OnPaper.Digest.ToUpperInvariant()}");
        PrintMark.Read(mark.Text).ShouldBe(mark);
        PrintMark.Read(OnPaper.Text)!.Place.ShouldBeNull();
    }

    [Fact]
    public void A_draft_says_that_it_is_one() => PrintMark.Read(PrintMark.OfDraft(OnPaper.Digest).Text)!.IsDraft.ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.test/invoice?n=1")]
    [InlineData("LUYAN1:SB-2026-0001:1:ABC")]
    [InlineData("LUYAN1:SB-2026-0001:-1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("LUYAN1:SB-2026-0001:1:1/2:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("LUYAN2:SB-2026-0001:1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("LUYAN2:SB-2026-0001:1:0/2:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("LUYAN2:SB-2026-0001:1:3/2:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("LUYAN3:SB-2026-0001:1:1/2:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("LUYAN1:<script>:1:0000000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_code_of_ours_is_not_read(string? text) => PrintMark.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("0000000000", "0000-0000")]
    [InlineData("ffffffffff", "ZZZZ-ZZZZ")]
    [InlineData("0842108421", "1111-1111")]
    [InlineData("00443214c7", "0123-4567")]
    [InlineData("4254b635cf", "89AB-CDEF")]
    public void The_short_code_is_the_first_forty_bits(string start, string code) =>
        new PrintMark("SB-1", 1, start + new string('7', 54)).ShortCode.ShouldBe(code);

    [Theory]
    [InlineData("7k3m-9qxa", "7K3M-9QXA")]
    [InlineData(" 7K3M 9QXA ", "7K3M-9QXA")]
    [InlineData("oK3M9Qil", "0K3M-9Q11")]
    [InlineData("7K3M.9QXA", "7K3M-9QXA")]
    [InlineData("7K3M-9QX", "7K3M9QX")]
    [InlineData("7K3M-9QXA1", "7K3M9QXA1")]
    public void A_short_code_is_understood_however_it_is_typed(string typed, string read) => PrintMark.Tidy(typed).ShouldBe(read);

    [Fact]
    public void Every_filing_is_a_version_with_a_digest_of_its_own()
    {
        var changed = Form with { Plan = Form.Plan with { Tasks = "新任务" } };
        var scene = Recommended().Given(Officer, new RequestCorrection([new(DossierSection.Plan, null, "补充")]))
            .Given(Signer, new SupplyCorrection(changed, Promise));
        var versions = ((FiledApplication)scene.State).Filing.Versions;
        versions.Select(v => (v.Version, v.Digest)).ShouldBe([(1, Snapshot.DigestOf(Form)), (2, Snapshot.DigestOf(changed))]);
        versions.Select(v => v.Digest).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_filing_from_before_digests_were_kept_has_one_all_the_same()
    {
        var happened = (ApplicationSubmitted)Submitted().Happened.Single().Event with { Digest = null };
        ((FiledApplication)Scene().Begun(Signer, happened).State).Filing.Current.Digest.ShouldBe(OnPaper.Digest);
    }

    [Fact]
    public void A_new_filing_asks_for_a_new_stamped_copy()
    {
        var scene = Submitted().Given(Signer, new AttachStampedCopy(Paper, OnPaper.Text))
            .Given(Department, new ReturnToUnit([new(DossierSection.Plan, "补充")]))
            .Given(Signer, Submit with { Dossier = Form with { Plan = Form.Plan with { Tasks = "新任务" } } });
        var filing = ((FiledApplication)scene.State).Filing;
        filing.Stamped!.Version.ShouldBe(1);
        filing.Current.Version.ShouldBe(2);
    }
}
