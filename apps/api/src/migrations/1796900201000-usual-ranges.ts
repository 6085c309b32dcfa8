import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** What contracts usually promise, which of it each tender holds on to, and what each assessment was given of it. */
export class UsualRanges1796900201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "usual_ranges" (
    "id" uuid NOT NULL,
    "authority" text NOT NULL,
    "framework" text NOT NULL,
    "asOf" text NOT NULL,
    "ranges" json NOT NULL,
    "hash" text NOT NULL,
    CONSTRAINT "usual_ranges_pk" PRIMARY KEY ("id"),
    CONSTRAINT "usual_ranges_once" UNIQUE ("authority", "framework", "asOf")
  )`,
  `CREATE TABLE "usual_ranges_use" (
    "tenderId" uuid NOT NULL,
    "rangesId" uuid,
    CONSTRAINT "usual_ranges_use_pk" PRIMARY KEY ("tenderId"),
    CONSTRAINT "usual_ranges_use_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "usual_ranges_use_of_ranges" FOREIGN KEY ("rangesId") REFERENCES "usual_ranges" ("id")
  )`,
  ...appendOnly('usual_ranges'),
  ...appendOnly('usual_ranges_use'),
  // The default serves the release that still runs beside this one.
  `ALTER TABLE "assessment" ADD COLUMN "usualRanges" json NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "assessment" ADD COLUMN "usualRangesHash" text`,
  // Whose first response was scored before ranges were handed over stays without them.
  `INSERT INTO "usual_ranges_use" ("tenderId", "rangesId")
    SELECT DISTINCT response."tenderId", NULL::uuid FROM "assessment"
    JOIN "response" ON response.id = assessment."responseId"
    JOIN "tender" ON tender.id = response."tenderId" WHERE tender.purpose = 'live'`,
];

const DOWN = [
  'ALTER TABLE "assessment" DROP COLUMN "usualRangesHash"',
  'ALTER TABLE "assessment" DROP COLUMN "usualRanges"',
  'DROP TABLE "usual_ranges_use"',
  'DROP TABLE "usual_ranges"',
];
