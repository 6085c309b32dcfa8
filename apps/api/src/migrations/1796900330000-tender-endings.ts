import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** The end of a tender without an award: how it stands, and every step about it. */
export class TenderEndings1796900330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "ending_entry"');
    await runner.query('ALTER TABLE "tender" DROP COLUMN "ended"');
  }
}

const UP = [
  'ALTER TABLE "tender" ADD "ended" json',
  `CREATE TABLE "ending_entry" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "step" text NOT NULL,
    "on" text,
    "reference" text,
    "reason" text,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "ending_entry_pk" PRIMARY KEY ("id"),
    CONSTRAINT "ending_entry_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  'CREATE INDEX "ending_entry_of_tender" ON "ending_entry" ("tenderId", "at")',
  ...appendOnly('ending_entry'),
];
