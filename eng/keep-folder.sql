-- Makes the invented city small: for each of some states the case with the fewest bytes, with its unit, its files and its accounts; everything else goes.
PRAGMA foreign_keys = OFF;
PRAGMA journal_mode = DELETE;
PRAGMA temp_store = MEMORY;
-- Put back at the end.
DROP TRIGGER events_no_delete;
CREATE TEMP TABLE Weight AS
    SELECT c."Id", c."Kind", c."State", c."CenterName",
        COALESCE((SELECT SUM(f."Bytes") FROM "FileLinks" l JOIN "Files" f USING ("Sha256") WHERE l."CaseId" = c."Id"), 0)
        + COALESCE((SELECT SUM(f."Bytes") FROM "Letters" l JOIN "Files" f USING ("Sha256") WHERE l."CaseId" = c."Id"), 0) AS Bytes
    FROM "Cases" c;
CREATE TEMP TABLE Kept AS
    SELECT "Id", MIN(Bytes * 1000 + ROWID) FROM Weight
    WHERE "State" IN ('WithDepartment', 'ReturnedToUnit', 'Withdrawn', 'AwaitingAcceptance', 'AwaitingCorrection', 'Preselected', 'Determined', 'Revoked', 'Dissolved', 'Operating', 'UnderConstruction')
    GROUP BY "Kind", "State";
INSERT INTO Kept SELECT "Id", 0 FROM "Cases" WHERE "Kind" = 'application'
    AND "CenterName" IN (SELECT "CenterName" FROM "Cases" WHERE "Kind" = 'center' AND "Id" IN (SELECT "Id" FROM Kept));
CREATE TEMP TABLE KeptUnits AS SELECT DISTINCT "UnitId" AS "Id" FROM "Cases" WHERE "Id" IN (SELECT "Id" FROM Kept);
INSERT INTO KeptUnits SELECT "Id" FROM (SELECT "Id" FROM "Units" WHERE "State" <> 'Active' LIMIT 1);

DELETE FROM "Events" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "Deadlines" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "CenterGrams" WHERE "Number" NOT IN (SELECT "Number" FROM "Centers" WHERE "CaseId" IN (SELECT "Id" FROM Kept));
DELETE FROM "Bars" WHERE "UnitId" NOT IN (SELECT "Id" FROM KeptUnits);
DELETE FROM "Centers" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "Assessments" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "FileLinks" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "Letters" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "Numbers" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "Outbox" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "Findings" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept) OR "OtherCaseId" NOT IN (SELECT "Id" FROM Kept);
DELETE FROM "Cases" WHERE "Id" NOT IN (SELECT "Id" FROM Kept);
-- The index of the comparison is large and made anew from the filings; two dossiers of it are kept.
DELETE FROM "Compared" WHERE "CaseId" NOT IN (SELECT "Id" FROM Kept ORDER BY "Id" LIMIT 2);
DELETE FROM "ComparedKeys" WHERE "CaseId" NOT IN (SELECT "CaseId" FROM "Compared");
DELETE FROM "Passages" WHERE "CaseId" NOT IN (SELECT "CaseId" FROM "Compared");
DELETE FROM "PassageBands" WHERE "PassageId" NOT IN (SELECT "Id" FROM "Passages");
DELETE FROM "Wording";

DELETE FROM "Facts" WHERE "UnitId" NOT IN (SELECT "Id" FROM KeptUnits);
-- Of each kind the first four of a unit, and those with a proof in a case or a second version.
DELETE FROM "Facts" WHERE "Id" NOT IN (
    SELECT "Id" FROM (SELECT "Id", "Version", ROW_NUMBER() OVER (PARTITION BY "UnitId", "Kind" ORDER BY "Id") AS Row FROM "Facts") WHERE Row <= 3 OR "Version" > 1);
DELETE FROM "FactVersions" WHERE "FactId" NOT IN (SELECT "Id" FROM "Facts");
DELETE FROM "FactFiles" WHERE "FactId" NOT IN (SELECT "Id" FROM "Facts")
    OR "Sha256" NOT IN (SELECT "Sha256" FROM "FileLinks" UNION SELECT f."Sha256" FROM "Files" f WHERE f."Bytes" < 1600);
DELETE FROM "Drafts" WHERE "UnitId" NOT IN (SELECT "Id" FROM KeptUnits) OR ("CaseId" IS NOT NULL AND "CaseId" NOT IN (SELECT "Id" FROM Kept));
DELETE FROM "DraftSections" WHERE "DraftId" NOT IN (SELECT "Id" FROM "Drafts");
DELETE FROM "DraftFiles" WHERE "DraftId" NOT IN (SELECT "Id" FROM "Drafts");
DELETE FROM "Units" WHERE "Id" NOT IN (SELECT "Id" FROM KeptUnits);
DELETE FROM "Experts" WHERE "AccountId" NOT IN (SELECT "AccountId" FROM "Experts" LIMIT 12);
DELETE FROM "AspNetUsers" WHERE ("UnitId" IS NOT NULL AND "UnitId" NOT IN (SELECT "Id" FROM KeptUnits))
    OR ("Email" LIKE 'expert%' AND "Id" NOT IN (SELECT "AccountId" FROM "Experts"));
DELETE FROM "Messages" WHERE "OutboxId" NOT IN (SELECT "Id" FROM "Outbox") OR "AccountId" NOT IN (SELECT "Id" FROM "AspNetUsers");
DELETE FROM "Files" WHERE "Sha256" NOT IN (SELECT "Sha256" FROM "FileLinks" UNION SELECT "Sha256" FROM "Letters" UNION SELECT "Sha256" FROM "FactFiles" UNION SELECT "Sha256" FROM "DraftFiles");

-- What the city does not have by itself: one row each, as the program writes them.
INSERT INTO "Sessions" ("Id", "AccountId", "CreatedAt", "LastSeenAt", "RevokedAt", "Device")
    SELECT '019A0000-0000-7000-8000-000000000001', "Id", '2026-11-20T01:00:00.0000000Z', '2026-11-20T02:00:00.0000000Z', NULL, 'Firefox' FROM "AspNetUsers" ORDER BY "Id" LIMIT 1;
INSERT INTO "AccountActs" ("At", "By", "About", "What", "Outcome")
    SELECT '2026-11-20T01:00:00.0000000Z', "Id", "Id", 'sign-in', 'done' FROM "AspNetUsers" ORDER BY "Id" LIMIT 1;
INSERT INTO "Leads" ("Id", "CenterId", "CodeHash", "Facts", "Contact", "At", "State", "Answer", "SettledAt", "SettledByName")
    SELECT '019A0000-0000-7000-8000-000000000003', "CaseId", 'A0B1', '设备长期闲置。', '', '2026-11-20T01:00:00.0000000Z', 'Received', NULL, NULL, NULL FROM "Centers" ORDER BY "Number" LIMIT 1;
INSERT INTO "Reminders" ("CaseId", "Key", "Subject", "Effective", "Days", "On")
    SELECT "CaseId", "Key", "Subject", "Effective", 7, "Effective" FROM "Deadlines" ORDER BY "CaseId", "Key", "Subject" LIMIT 3;
INSERT INTO "PostChoices" ("AccountId", "Mail", "Sms", "Since")
    SELECT "Id", 'Daily', 0, '2026-11-20T01:00:00.0000000Z' FROM "AspNetUsers" ORDER BY "Id" LIMIT 2;
INSERT INTO "DraftVersions" ("Id", "DraftId", "Section", "Version", "Body", "Changed", "Restored", "BegunAt", "SavedAt", "SavedBy", "SavedByName")
    SELECT '019A0000-0000-7000-8000-00000000000' || ROW_NUMBER() OVER (ORDER BY "DraftId", "Section"), "DraftId", "Section", "Version", "Body", '[]', NULL, "SavedAt", "SavedAt", "SavedBy", "SavedByName" FROM "DraftSections" ORDER BY "DraftId", "Section" LIMIT 2;
CREATE TRIGGER events_no_delete BEFORE DELETE ON "Events"
BEGIN SELECT RAISE(ABORT, 'Events are append-only'); END;
VACUUM;
