import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** What persons have said, with a reason, about hidden and shared words: that nothing follows from them. */
export class FindingDismissals1796900340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "finding_dismissal"');
  }
}

const UP = [
  `CREATE TABLE "finding_dismissal" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "step" text NOT NULL,
    "about" json NOT NULL,
    "reason" text NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "finding_dismissal_pk" PRIMARY KEY ("id"),
    CONSTRAINT "finding_dismissal_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "finding_dismissal_of_response_fk" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  'CREATE INDEX "finding_dismissal_of_tender" ON "finding_dismissal" ("tenderId", "at")',
  ...appendOnly('finding_dismissal'),
];
