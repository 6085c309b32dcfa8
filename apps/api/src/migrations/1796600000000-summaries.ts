import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The award, assessment summaries, and what is added to or withheld from them. */
export class Summaries1796600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['summary_change', 'assessment_summary', 'award']) await runner.query(`DROP TABLE "${table}"`);
  }
}

const UP = [
  `CREATE TABLE "award" (
    "tenderId" uuid NOT NULL,
    "winnerId" uuid NOT NULL,
    "reason" text,
    "summariesIssuedOn" text,
    "noticePublishedOn" text,
    "noticeReference" text,
    "contractEnteredOn" text,
    CONSTRAINT "award_pk" PRIMARY KEY ("tenderId"),
    CONSTRAINT "award_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "award_of_response" FOREIGN KEY ("winnerId") REFERENCES "response" ("id")
  )`,
  `CREATE TABLE "assessment_summary" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "state" text NOT NULL,
    "contactName" text,
    "contactEmail" text,
    "approved" json,
    "approvedHash" text,
    "approvedBy" uuid,
    "approvedAt" timestamptz,
    "releasedAt" timestamptz,
    CONSTRAINT "assessment_summary_pk" PRIMARY KEY ("id"),
    CONSTRAINT "assessment_summary_once" UNIQUE ("tenderId", "responseId"),
    CONSTRAINT "assessment_summary_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "assessment_summary_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE TABLE "summary_change" (
    "id" uuid NOT NULL,
    "summaryId" uuid NOT NULL,
    "kind" text NOT NULL,
    "place" text NOT NULL,
    "words" text NOT NULL,
    "reason" text NOT NULL,
    "by" uuid NOT NULL,
    "approvedBy" uuid,
    "at" timestamptz NOT NULL,
    CONSTRAINT "summary_change_pk" PRIMARY KEY ("id"),
    CONSTRAINT "summary_change_of_summary" FOREIGN KEY ("summaryId") REFERENCES "assessment_summary" ("id")
  )`,
  `CREATE INDEX "summary_change_by_summary" ON "summary_change" ("summaryId")`,
];
