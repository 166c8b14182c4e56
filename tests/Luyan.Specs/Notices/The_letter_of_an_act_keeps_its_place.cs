using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Notices;
using static Luyan.Specs.Applications.Deerland;

namespace Luyan.Specs.Notices;

/// <summary>Each act that words a letter adds it to the case, also for a reader who may not know of it yet; nothing of a letter goes out
/// before it is issued.</summary>
public class The_letter_of_an_act_keeps_its_place
{
    private static readonly Life<ApplicationState, ApplicationCommand, ApplicationEvent> Life = ApplicationLife.Life;

    [Fact]
    public void It_is_drafted_by_who_acted_and_goes_out_when_another_signs_it_off()
    {
        var scene = Drafted();
        var letter = Of(scene.State)[^1];
        (letter.Number, letter.Kind, letter.DraftedOn, letter.WordedOn, letter.DraftedBy, letter.DraftedAs)
            .ShouldBe((2, "not-preselected", Day, Day, Head.Account, Role.HeadOfDivision));
        (letter.IssuedOn, letter.MustBeServed, letter.Service, letter.Withdrawn).ShouldBe((null, true, null, false));
        scene.Effects.Select(Named).ShouldBe(["letter-to-sign Leader"]);
        var waits = Life.Letters(scene.State);
        waits.Unissued.ShouldBe([new(scene.Happened[^1].Event, Role.HeadOfDivision, 2, false)]);
        waits.Issued.Count.ShouldBe(1, "the letter that told of the acceptance");

        scene.On(Day.AddDays(2)).Given(Leader, new SignOffLetter(2));
        (Of(scene.State)[^1].IssuedOn, Of(scene.State)[^1].Holder).ShouldBe((Day.AddDays(2), Role.CaseOfficer));
        scene.Effects.OfType<Effect.SendLetter>().Single().Kind.ShouldBe("not-preselected");
        scene.Effects.Select(Named).ShouldContain("letter-to-serve CaseOfficer");
        Life.Letters(scene.State).Unissued.ShouldBeEmpty();
        Life.Letters(scene.State).Issued.Count.ShouldBe(2);
    }

    [Fact]
    public void For_a_reader_who_knows_nothing_of_it_later_letters_keep_their_numbers()
    {
        var scene = Drafted();
        var (act, at) = scene.Happened[^1];
        var passed = Life.Pass(Accepted().State, act, at);
        passed.ShouldBeOfType<Accepted>("what the act decided is not known");
        var place = Of(passed)[^1];
        (place.Number, place.Kind, place.Withdrawn, place.Holder).ShouldBe((2, "", true, null));
        Of(Life.Pass(passed, act, at)).Select(l => l.Number).ShouldBe([1, 2, 3]);
        Of(Life.Evolve(passed, act, at)).Skip(1).Select(l => (l.Number, l.Kind))
            .ShouldBe([(2, ""), (3, "not-preselected")]);
        var (preselected, then) = Preselected().Happened[^1];
        Life.Pass(passed, preselected, then).ShouldBeSameAs(passed, "it words no letter");
    }

    /// <summary>Words that the unit had none of: a letter sent back says what it was sent back for, and who words it anew.</summary>
    [Fact]
    public void Sent_back_and_worded_anew_it_is_the_same_letter()
    {
        var scene = Drafted().On(Day.AddDays(1)).Given(Leader, new SendBackLetter(2, "事实写错"));
        Of(scene.State)[^1].Returned.ShouldBe(new(Day.AddDays(1), Leader.Account, "事实写错"));
        scene.Effects.Select(Named).ShouldBe(["letter-sent-back HeadOfDivision"]);
        var other = Letters.SecondHead;
        scene.On(Day.AddDays(2)).Given(other, new RewordLetter(2, "已改"));
        var letter = Of(scene.State)[^1];
        (letter.Returned, letter.WordedOn, letter.DraftedOn, letter.DraftedBy, letter.RewordedBy)
            .ShouldBe((null, Day.AddDays(2), Day, Head.Account, other.Account));
        scene.Effects.Select(Named).ShouldBe(["letter-to-sign Leader"]);
    }

    private static Scene<ApplicationState, ApplicationCommand, ApplicationEvent> Drafted() =>
        Accepted().Given(Head, new DeclinePreselection("不够成熟"));

    private static IReadOnlyList<CaseLetter> Of(ApplicationState state) => ((FiledApplication)state).Filing.Letters.Letters;

    private static string Named(Effect effect) => effect switch
    {
        Effect.Notify told => $"{told.Key["application-".Length..]} {told.To}",
        _ => effect.GetType().Name,
    };
}
