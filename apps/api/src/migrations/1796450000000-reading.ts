import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Files out of archives, what persons decide about the reading, and results that follow such decisions. */
export class Reading1796450000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "received_file" ADD COLUMN "inside" uuid`,
  `ALTER TABLE "received_file" ADD CONSTRAINT "received_file_inside"
    FOREIGN KEY ("inside") REFERENCES "received_file" ("id")`,
  `CREATE TABLE "reading_decision" (
    "id" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "place" integer NOT NULL,
    "decision" json NOT NULL,
    "decidedBy" text NOT NULL,
    "decidedAt" timestamptz NOT NULL,
    CONSTRAINT "reading_decision_pk" PRIMARY KEY ("id"),
    CONSTRAINT "reading_decision_in_order" UNIQUE ("responseId", "place"),
    CONSTRAINT "reading_decision_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  ...appendOnly('reading_decision'),
  `ALTER TABLE "assessment" DROP CONSTRAINT "assessment_once"`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_once"
    UNIQUE ("responseId", "engineVersion", "engineBuild", "textHash")`,
];

const DOWN = [
  `ALTER TABLE "assessment" DROP CONSTRAINT "assessment_once"`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_once" UNIQUE ("responseId", "engineVersion", "engineBuild")`,
  `DROP TABLE "reading_decision"`,
  `ALTER TABLE "received_file" DROP CONSTRAINT "received_file_inside"`,
  `ALTER TABLE "received_file" DROP COLUMN "inside"`,
];
