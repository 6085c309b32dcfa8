import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of the panel with who was there, the items it agrees with every version of their record, confirmations, and the sign-off. */
export class Moderation1796300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'moderation_sign_off',
      'moderation_confirmation',
      'moderation_version',
      'moderation_item',
      'moderation_attendee',
      'moderation_session',
    ])
      await runner.query(`DROP TABLE "${table}"`);
    await runner.query('DROP FUNCTION moderation_record_stays');
  }
}

const UP = [
  `CREATE TABLE "moderation_session" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "openedBy" uuid NOT NULL,
    "openedAt" timestamptz NOT NULL,
    "endedAt" timestamptz,
    CONSTRAINT "moderation_session_pk" PRIMARY KEY ("id"),
    CONSTRAINT "moderation_session_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE INDEX "moderation_session_of_tender" ON "moderation_session" ("tenderId")`,
  `CREATE TABLE "moderation_attendee" (
    "sessionId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "name" text NOT NULL,
    "roles" json NOT NULL,
    "isEvaluator" boolean NOT NULL,
    "present" boolean NOT NULL,
    "reason" text,
    "takesNotes" boolean NOT NULL,
    "since" timestamptz NOT NULL,
    CONSTRAINT "moderation_attendee_pk" PRIMARY KEY ("sessionId", "personId"),
    CONSTRAINT "moderation_attendee_of_session" FOREIGN KEY ("sessionId") REFERENCES "moderation_session" ("id"),
    CONSTRAINT "moderation_attendee_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE TABLE "moderation_item" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "criterionId" text NOT NULL,
    "status" text NOT NULL,
    "version" integer NOT NULL,
    "values" json NOT NULL,
    "seats" json NOT NULL,
    "revealed" boolean NOT NULL,
    "parkedBecause" text,
    "sentBack" json,
    "agreedMark" text,
    "penHolderId" uuid,
    "penUntil" timestamptz,
    "savedAt" timestamptz,
    "lockedAt" timestamptz,
    CONSTRAINT "moderation_item_pk" PRIMARY KEY ("id"),
    CONSTRAINT "moderation_item_once" UNIQUE ("tenderId", "responseId", "criterionId"),
    CONSTRAINT "moderation_item_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "moderation_item_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE TABLE "moderation_version" (
    "itemId" uuid NOT NULL,
    "version" integer NOT NULL,
    "personId" uuid NOT NULL,
    "values" json NOT NULL,
    "at" timestamptz NOT NULL,
    "previousHash" text NOT NULL,
    "hash" text NOT NULL,
    CONSTRAINT "moderation_version_pk" PRIMARY KEY ("itemId", "version"),
    CONSTRAINT "moderation_version_of_item" FOREIGN KEY ("itemId") REFERENCES "moderation_item" ("id")
  )`,
  `CREATE TABLE "moderation_confirmation" (
    "itemId" uuid NOT NULL,
    "version" integer NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "moderation_confirmation_pk" PRIMARY KEY ("itemId", "version", "personId"),
    CONSTRAINT "moderation_confirmation_of_item" FOREIGN KEY ("itemId") REFERENCES "moderation_item" ("id"),
    CONSTRAINT "moderation_confirmation_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE TABLE "moderation_sign_off" (
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    "aboutChecks" text NOT NULL,
    CONSTRAINT "moderation_sign_off_pk" PRIMARY KEY ("tenderId"),
    CONSTRAINT "moderation_sign_off_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "moderation_sign_off_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE FUNCTION moderation_record_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'The record of the panel is append-only.'; END $$`,
  ...['moderation_version', 'moderation_confirmation', 'moderation_sign_off'].map(
    (table) => `CREATE TRIGGER "${table}_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
    FOR EACH STATEMENT EXECUTE FUNCTION moderation_record_stays()`,
  ),
];
