using Luyan.Cases;
using Luyan.Cases.Applications;
using Luyan.Cases.Centers;
using Luyan.Cases.Notices;
using Luyan.Law;
using Luyan.Web.Ui;

namespace Luyan.Web.CaseWork;

/// <summary>How a letter of a case is signed off and its service recorded, for every life.</summary>
internal static class LetterActs
{
    private const string AnswerField = "Answer";
    private const string ConsentField = "Consent";
    private const string LetterField = "Letter";
    private const string ReasonsField = "Reasons";
    private const string ReceiptField = "Receipt";
    private const string ReceiverField = "Receiver";
    private const string ServedOnField = "ServedOn";
    private const string WayField = "Way";
    private const string WordsField = "Words";

    /// <summary>The letters of a case; null where it has no book.</summary>
    public static LetterBook? BookOf(object state) => state switch
    {
        FiledApplication filed => filed.Filing.Letters,
        NamedCenter named => named.Center.Letters,
        _ => null,
    };

    /// <summary>A letter as lists and fields name it: its number among those that the reader knows and its kind.</summary>
    public static string Name(PageContext here, CaseLetter letter) => $"{letter.Shown}. {here.T($"letter.{letter.Kind}.name")}";

    private static bool Checks(Actor person, CaseLetter letter) =>
        letter.AwaitsSignOff && letter.IsOfSide(person) && !letter.IsOf(person);

    // A head of division signs for a department that has nobody else; from when on, the procedure says.
    private static bool Signs(Actor person, CaseLetter letter) => Checks(person, letter)
        || (letter is { AwaitsSignOff: true, DraftedAs: Role.Department } && person.Role == Role.HeadOfDivision && !letter.IsOf(person));

    public static Act SignOff<TCommand>(Func<int, TCommand> command)
        where TCommand : class => Act.Of<TCommand>((form, _) => form.Number(LetterField) is { } letter
            ? command(letter)
            : null) with
        {
            Fields = open => [Choose(open, l => Signs(open.By, l))],
        };

    public static Act SendBack<TCommand>(Func<int, string, TCommand> command)
        where TCommand : class => Act.Of<TCommand>((form, _) => form.Number(LetterField) is { } letter
            ? command(letter, form.Text(ReasonsField))
            : null) with
        {
            Fields = open => [Choose(open, l => Checks(open.By, l)), new ActField.Area(ReasonsField)],
        };

    /// <param name="command">Makes the command of letter, answer and new words.</param>
    public static Act Reword<TCommand>(Func<int, string, string?, TCommand> command)
        where TCommand : class => Act.Of<TCommand>((form, _) => form.Number(LetterField) is { } letter
            ? command(letter, form.Text(AnswerField), form.Text(WordsField) is { Length: > 0 } words ? words : null)
            : null) with
        {
            Fields = open =>
            [
                Choose(open, l => l.AwaitsWording && l.Drafter == open.By.Role),
                new ActField.Area(AnswerField), new ActField.Area(WordsField, Optional: true),
            ],
            About = (open, here) =>
            [
                .. from letter in BookOf(open.State)?.Letters ?? []
                   where letter.AwaitsWording
                   select ("act.reword-letter.sent-back", $"{Name(here, letter)}：{letter.Returned!.Reasons}"),
            ],
        };

    /// <param name="command">Makes the command of letter, day, way, receiver, receipt and consent.</param>
    public static Act Serve<TCommand>(Func<int, DateOnly, ServiceWay, string, FileRef?, FileRef?, TCommand> command)
        where TCommand : class => Act.Of<TCommand>((form, _) =>
        {
            var (letter, day, way) = (form.Number(LetterField), form.Day(ServedOnField), form.Choice<ServiceWay>(WayField));
            var (receipt, consent) = (form.File(ReceiptField, optional: true), form.File(ConsentField, optional: true));
            return letter is { } number && day is { } on && way is { } by
                ? command(number, on, by, form.Text(ReceiverField), receipt, consent)
                : null;
        }) with
        {
            Fields = open =>
            [
                Choose(open, l => l.AwaitsService), new ActField.Day(ServedOnField),
                new ActField.Choice(WayField, Enum.GetNames<ServiceWay>()),
                new ActField.Line(ReceiverField, Optional: true), new ActField.Attached(ReceiptField, Optional: true),
                new ActField.Attached(ConsentField, Optional: true),
            ],
        };

    private static ActField.Choice Choose(OpenCase open, Func<CaseLetter, bool> which)
    {
        var letters = (BookOf(open.State)?.Letters ?? []).Where(which).ToDictionary(l => $"{l.Number}");
        return new(LetterField, [.. letters.Keys], (here, number) => Name(here, letters[number]));
    }

    /// <summary>What the docket says of a letter that was issued or served.</summary>
    public static IEnumerable<(string Key, string? Text)> Facts(int letter, string kind, PageContext here) =>
        [("docket.letter", $"{letter}. {here.T($"letter.{kind}.name")}")];

    /// <summary>What the docket says of a service.</summary>
    public static IEnumerable<(string Key, string? Text)> Facts(
        int letter, string kind, DateOnly on, ServiceWay way, string? receiver, FileRef? receipt, PageContext here) =>
    [
        .. Facts(letter, kind, here), ("docket.served-on", Days.Plain(on, here.Language)),
        ("docket.way", here.T($"act.choice.{way}")), ("docket.receiver", receiver), ("docket.receipt", receipt?.Name),
    ];
}
