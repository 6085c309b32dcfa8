import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The draft of a tender, its published sets, bidders and internal aids; frameworks of the authority's own. */
export class TenderSetup1796100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['framework_edition', 'internal_aid', 'bidder', 'published_set'])
      await runner.query(`DROP TABLE "${table}"`);
    await runner.query('DROP FUNCTION published_set_stays');
    for (const column of ADDED) await runner.query(`ALTER TABLE "tender" DROP COLUMN "${column}"`);
  }
}

const ADDED = [
  'revision',
  'draft',
  'facts',
  'deadline',
  'publishedVersion',
  'change',
  'bidderListVersion',
  'ownFramework',
];

const NO_FACTS = JSON.stringify({
  procedure: null,
  noticeReference: '',
  documents: [],
  timetable: { clarificationsUntil: null, scoringUntil: null, moderationOn: null, awardOn: null },
});

const UP = [
  `ALTER TABLE "tender"
    ADD "revision" integer NOT NULL DEFAULT 1,
    ADD "draft" json,
    ADD "facts" json NOT NULL DEFAULT '${NO_FACTS}',
    ADD "deadline" timestamptz,
    ADD "publishedVersion" integer,
    ADD "change" json,
    ADD "bidderListVersion" integer NOT NULL DEFAULT 0,
    ADD "ownFramework" json`,
  `UPDATE "tender" SET "draft" = "definition"`,
  `ALTER TABLE "tender"
    ALTER COLUMN "draft" SET NOT NULL,
    ALTER COLUMN "revision" DROP DEFAULT,
    ALTER COLUMN "facts" DROP DEFAULT,
    ALTER COLUMN "bidderListVersion" DROP DEFAULT`,
  `CREATE TABLE "published_set" (
    "tenderId" uuid NOT NULL,
    "version" integer NOT NULL,
    "hash" text NOT NULL,
    "definition" json NOT NULL,
    "framework" json,
    "statement" text NOT NULL,
    "documentReference" text NOT NULL,
    "publishedOn" date NOT NULL,
    "change" json,
    "lockedBy" text NOT NULL,
    "lockedAt" timestamptz NOT NULL,
    CONSTRAINT "published_set_pk" PRIMARY KEY ("tenderId", "version"),
    CONSTRAINT "published_set_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE FUNCTION published_set_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'A published set never changes.';
    END
  $$`,
  `CREATE TRIGGER published_set_stays BEFORE UPDATE OR DELETE ON "published_set"
    FOR EACH ROW EXECUTE FUNCTION published_set_stays()`,
  `CREATE TABLE "bidder" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "position" integer NOT NULL,
    "name" text NOT NULL,
    "identifier" text NOT NULL,
    "lots" json NOT NULL,
    "subcontractors" json NOT NULL,
    CONSTRAINT "bidder_pk" PRIMARY KEY ("id"),
    CONSTRAINT "bidder_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE INDEX "bidder_by_tender" ON "bidder" ("tenderId")`,
  `CREATE TABLE "internal_aid" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "title" text NOT NULL,
    "kind" text NOT NULL,
    "owner" text NOT NULL,
    "version" text NOT NULL,
    "published" boolean NOT NULL,
    "affectsScore" boolean NOT NULL,
    "override" json,
    "addedAt" timestamptz NOT NULL,
    CONSTRAINT "internal_aid_pk" PRIMARY KEY ("id"),
    CONSTRAINT "internal_aid_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE TABLE "framework_edition" (
    "id" text NOT NULL,
    "slug" text NOT NULL,
    "version" integer NOT NULL,
    "state" text NOT NULL,
    "pack" json NOT NULL,
    "unitValues" json NOT NULL,
    "madeFrom" text,
    "changedBy" text NOT NULL,
    "changedAt" timestamptz NOT NULL,
    CONSTRAINT "framework_edition_pk" PRIMARY KEY ("id"),
    CONSTRAINT "framework_edition_once" UNIQUE ("slug", "version")
  )`,
];
