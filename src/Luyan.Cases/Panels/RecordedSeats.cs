using Luyan.Cases.Records;

namespace Luyan.Cases.Panels;

/// <summary>The seats of a recorded panel or visit as fields that can be put right, for every life. Who is put right passes the questions
/// of who is recorded: nobody comes in by a correction who would not come in by the record.</summary>
internal static class RecordedSeats
{
    internal static IEnumerable<RecordField> Of(
        string record, ReviewRecord review, IReadOnlyList<CorrectedRecord> corrections, Guid by, Func<Circle> circle, PanelRules rules,
        IReadOnlyList<string> names)
    {
        var seats = Rightly(record, review, corrections);
        for (var i = 0; i < seats.Length; i++)
        {
            var at = i;
            yield return Field("name", seats[at].Name, right => seats[at] with { Name = right });
            yield return Field("unit", seats[at].Unit, right => seats[at] with { Unit = right });

            RecordField Field(string part, string stands, Func<string, SeatedExpert> seated) => new(KeyOf(record, at, part), stands, by)
            {
                Guard = (right, interest, asked) =>
                {
                    var now = seated(right);
                    return PaperPanel.Corrected(
                        [.. seats.Select((e, n) => n == at ? now : e)], at, circle(), rules,
                        // Another employer is another question: what was answered of the one before does not answer it.
                        [.. part == "unit" ? [] : review.Answers ?? [], new InterestAnswer(now.Name, interest ?? "")],
                        part == "name" ? names : [], asked);
                },
            };
        }
    }

    /// <summary>The seats as they are right.</summary>
    internal static SeatedExpert[] Rightly(string record, ReviewRecord? review, IReadOnlyList<CorrectedRecord> corrections)
    {
        return
        [
            .. PaperPanel.Seats(review).Select((e, i) => corrections.Count == 0 ? e
                : e with { Name = Right(i, "name", e.Name), Unit = Right(i, "unit", e.Unit) }),
        ];

        string Right(int seat, string part, string stands)
        {
            var key = KeyOf(record, seat, part);
            return corrections.LastOrDefault(c => c.Field == key)?.Right ?? stands;
        }
    }

    /// <summary>The name in the record of a panel in whose place another was held, counted from 1.</summary>
    internal static string Former(int number) => string.Join('.', FormerPanels, number);

    internal const string FormerPanels = "former-panels";

    /// <summary>Who sat in the panels in whose place others were held, as the record says rightly.</summary>
    internal static IEnumerable<SeatedExpert> Before(
        IReadOnlyList<ReviewRecord> former, IReadOnlyList<CorrectedRecord> corrections) =>
        former.SelectMany((review, i) => Rightly(Former(i + 1), review, corrections));

    private static string KeyOf(string record, int seat, string part) => string.Join('.', record, "experts", seat + 1, part);
}
