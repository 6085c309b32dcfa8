import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Links, sessions, messages and feedback of bidders; mails whose words are forgotten once they are sent. */
export class BidderPages1796740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['bidder_feedback', 'bidder_message', 'bidder_session', 'bidder_link'])
      await runner.query(`DROP TABLE "${table}"`);
    await runner.query('ALTER TABLE "mail" DROP COLUMN "secret"');
  }
}

const UP = [
  `ALTER TABLE "mail" ADD COLUMN "secret" boolean NOT NULL DEFAULT false`,
  `CREATE TABLE "bidder_link" (
    "id" uuid NOT NULL,
    "summaryId" uuid NOT NULL,
    "linkHash" text NOT NULL,
    "name" text NOT NULL,
    "email" text NOT NULL,
    "mailId" uuid NOT NULL,
    "givenBy" uuid NOT NULL,
    "givenAt" timestamptz NOT NULL,
    "endsAt" timestamptz NOT NULL,
    "withdrawnAt" timestamptz,
    "codeHash" text,
    "codeEndsAt" timestamptz,
    "codesSent" integer NOT NULL,
    "codesSince" timestamptz,
    "failures" integer NOT NULL,
    "lockedUntil" timestamptz,
    CONSTRAINT "bidder_link_pk" PRIMARY KEY ("id"),
    CONSTRAINT "bidder_link_once" UNIQUE ("linkHash"),
    CONSTRAINT "bidder_link_of_summary" FOREIGN KEY ("summaryId") REFERENCES "assessment_summary" ("id")
  )`,
  `CREATE INDEX "bidder_link_by_summary" ON "bidder_link" ("summaryId")`,
  `CREATE TABLE "bidder_session" (
    "tokenHash" text NOT NULL,
    "linkId" uuid NOT NULL,
    "seenAt" timestamptz NOT NULL,
    "endsAt" timestamptz NOT NULL,
    CONSTRAINT "bidder_session_pk" PRIMARY KEY ("tokenHash"),
    CONSTRAINT "bidder_session_of_link" FOREIGN KEY ("linkId") REFERENCES "bidder_link" ("id")
  )`,
  `CREATE INDEX "bidder_session_by_link" ON "bidder_session" ("linkId")`,
  `CREATE TABLE "bidder_message" (
    "id" uuid NOT NULL,
    "summaryId" uuid NOT NULL,
    "from" text NOT NULL,
    "by" uuid NOT NULL,
    "words" text NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "bidder_message_pk" PRIMARY KEY ("id"),
    CONSTRAINT "bidder_message_of_summary" FOREIGN KEY ("summaryId") REFERENCES "assessment_summary" ("id")
  )`,
  `CREATE INDEX "bidder_message_by_summary" ON "bidder_message" ("summaryId", "at")`,
  `CREATE TABLE "bidder_feedback" (
    "id" uuid NOT NULL,
    "summaryId" uuid NOT NULL,
    "by" uuid NOT NULL,
    "answers" json NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "bidder_feedback_pk" PRIMARY KEY ("id"),
    CONSTRAINT "bidder_feedback_of_summary" FOREIGN KEY ("summaryId") REFERENCES "assessment_summary" ("id")
  )`,
  `CREATE INDEX "bidder_feedback_by_summary" ON "bidder_feedback" ("summaryId")`,
  ...appendOnly('bidder_message'),
  ...appendOnly('bidder_feedback'),
];
