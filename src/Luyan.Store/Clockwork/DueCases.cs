using Luyan.Store.Dockets;
using Luyan.Store.Lanes;

namespace Luyan.Store.Clockwork;

/// <summary>The cases that the clock must evaluate: a deadline has passed, and the case has changed since the last evaluation, or a legal
/// day has begun since.</summary>
internal static class DueCases
{
    /// <summary>Marks every deadline that has passed; it reads only those that are not marked yet.</summary>
    public static Statement Mark(DateOnly today, Action passed) => new(
        $"""
        UPDATE "Deadlines" SET "PassedOn" = $2 WHERE "Open" = $1 AND "PassedOn" IS NULL AND {OverdueSql.Passed("", "$2")} RETURNING 1
        """, true, today) { Row = _ => passed() };

    /// <summary>A wish that the law refused on one day may be lawful on the next, though nothing happened in the case: with a new legal day
    /// every center with a deadline that has passed is evaluated again.</summary>
    public static Statement AskAgain(DateOnly today) => new(
        $"""
        UPDATE "Deadlines" SET "AskedVersion" = NULL
        WHERE "Open" = $1 AND "AskedVersion" IS NOT NULL AND "PassedOn" < $2 AND {OverdueSql.Asks("")}
            AND "CaseId" IN (SELECT "Id" FROM "Cases" WHERE "Kind" = $3)
        """, true, today, Kinds.Center);

    /// <summary>The next cases in the order of their ids, with their kind.</summary>
    public static Statement Next(DateOnly today, Guid after, int most, List<(Guid Id, string Kind)> into) => new(
        $"""
        SELECT DISTINCT c."Id", c."Kind" FROM "Deadlines" d JOIN "Cases" c ON c."Id" = d."CaseId"
        WHERE d."Open" = $1 AND d."PassedOn" IS NOT NULL AND {OverdueSql.Passed("d.", "$2")} AND {OverdueSql.Asks("d.")}
            AND (d."AskedVersion" IS NULL OR d."AskedVersion" <> c."Version") AND c."Id" > $3
        ORDER BY c."Id" LIMIT $4
        """, true, today, after, most) { Row = row => into.Add((row.GetGuid(0), row.GetString(1))) };

    /// <summary>Marks a case as evaluated at a version. The term IS TRUE keeps SQLite from using the index of open deadlines instead
    /// of the index by case.</summary>
    public static Statement Asked(Guid id, int version, DateOnly today) => new(
        $"""
        UPDATE "Deadlines" SET "AskedVersion" = $2
        WHERE "CaseId" = $1 AND ("Open" = $3) IS TRUE AND {OverdueSql.Passed("", "$4")}
        """, id, version, true, today);
}
