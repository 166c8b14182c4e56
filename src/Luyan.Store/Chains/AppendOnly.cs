namespace Luyan.Store.Chains;

/// <summary>What makes the database itself refuse to change or delete an event, an entry of a chain, an account act, a letter, a leaf
/// of a log, an import of holidays, or a text that is published.</summary>
internal static class AppendOnly
{
    // Above the lists, which are made of it.
    private static readonly string[] Texts = ["Interpretations", "OfficialWordings"];

    // With what tells that a row is there already.
    private static readonly (string Table, string Same)[] Chained =
    [
        ("Acts", """ ("Chain" = NEW."Chain" AND "Sequence" = NEW."Sequence") OR NEW."Position" = "Position" """),
        ("AccountActs", """ "Id" = NEW."Id" """),
        ("Letters", """ "Id" = NEW."Id" """),
        ("LogLeaves", """ "Log" = NEW."Log" AND ("Index" = NEW."Index" OR ("Source" = NEW."Source" AND "Sequence" = NEW."Sequence")) """),
    ];

    public static IReadOnlyList<string> Sqlite { get; } =
    [
        """
        CREATE TRIGGER IF NOT EXISTS events_no_update BEFORE UPDATE ON "Events"
        BEGIN SELECT RAISE(ABORT, 'Events are append-only'); END
        """,
        """
        CREATE TRIGGER IF NOT EXISTS events_no_delete BEFORE DELETE ON "Events"
        BEGIN SELECT RAISE(ABORT, 'Events are append-only'); END
        """,
        // An INSERT OR REPLACE would delete without firing the trigger above.
        """
        CREATE TRIGGER IF NOT EXISTS events_no_replace BEFORE INSERT ON "Events"
        WHEN EXISTS (SELECT 1 FROM "Events" WHERE ("CaseId" = NEW."CaseId" AND "Sequence" = NEW."Sequence") OR "Position" = NEW."Position")
        BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: Events are append-only'); END
        """,
        """
        CREATE TRIGGER IF NOT EXISTS holidays_no_update BEFORE UPDATE ON "HolidayYears"
        BEGIN SELECT RAISE(ABORT, 'HolidayYears are append-only'); END
        """,
        """
        CREATE TRIGGER IF NOT EXISTS holidays_no_delete BEFORE DELETE ON "HolidayYears"
        BEGIN SELECT RAISE(ABORT, 'HolidayYears are append-only'); END
        """,
        .. Texts.SelectMany(text => (string[])["UPDATE", "DELETE"], (text, what) => $"""
            CREATE TRIGGER IF NOT EXISTS {text.ToLowerInvariant()}_no_{what.ToLowerInvariant()} BEFORE {what} ON "{text}"
            WHEN OLD."ApprovedAt" IS NOT NULL BEGIN SELECT RAISE(ABORT, '{text} are never changed once published'); END
            """),
        .. Chained.SelectMany(of => (string[])["UPDATE", "DELETE"], (of, what) => $"""
            CREATE TRIGGER IF NOT EXISTS {of.Table.ToLowerInvariant()}_no_{what.ToLowerInvariant()} BEFORE {what} ON "{of.Table}"
            BEGIN SELECT RAISE(ABORT, '{of.Table} are append-only'); END
            """),
        .. Chained.Select(of => $"""
            CREATE TRIGGER IF NOT EXISTS {of.Table.ToLowerInvariant()}_no_replace BEFORE INSERT ON "{of.Table}"
            WHEN EXISTS (SELECT 1 FROM "{of.Table}" WHERE {of.Same})
            BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: {of.Table} are append-only'); END
            """),
    ];

    public static IReadOnlyList<string> Postgres { get; } =
    [
        """
        CREATE OR REPLACE FUNCTION events_refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''Events are append-only''; END'
        """,
        """
        CREATE OR REPLACE TRIGGER events_no_change BEFORE UPDATE OR DELETE ON "Events"
        FOR EACH ROW EXECUTE FUNCTION events_refuse()
        """,
        """
        CREATE OR REPLACE TRIGGER events_no_truncate BEFORE TRUNCATE ON "Events"
        FOR EACH STATEMENT EXECUTE FUNCTION events_refuse()
        """,
        """
        CREATE OR REPLACE FUNCTION holidays_refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''HolidayYears are append-only''; END'
        """,
        """
        CREATE OR REPLACE TRIGGER holidays_no_change BEFORE UPDATE OR DELETE ON "HolidayYears"
        FOR EACH ROW EXECUTE FUNCTION holidays_refuse()
        """,
        """
        CREATE OR REPLACE FUNCTION texts_refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''Texts are never changed once published''; END'
        """,
        .. Texts.Select(text => $"""
            CREATE OR REPLACE TRIGGER {text.ToLowerInvariant()}_no_change BEFORE UPDATE OR DELETE ON "{text}"
            FOR EACH ROW WHEN (OLD."ApprovedAt" IS NOT NULL) EXECUTE FUNCTION texts_refuse()
            """),
        """
        CREATE OR REPLACE FUNCTION chained_refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''% are append-only'', TG_TABLE_NAME; END'
        """,
        .. Chained.SelectMany(of => (string[])[$"""
            CREATE OR REPLACE TRIGGER {of.Table.ToLowerInvariant()}_no_change BEFORE UPDATE OR DELETE ON "{of.Table}"
            FOR EACH ROW EXECUTE FUNCTION chained_refuse()
            """, $"""
            CREATE OR REPLACE TRIGGER {of.Table.ToLowerInvariant()}_no_truncate BEFORE TRUNCATE ON "{of.Table}"
            FOR EACH STATEMENT EXECUTE FUNCTION chained_refuse()
            """]),
    ];
}
