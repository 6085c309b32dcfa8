import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** How long the record of a tender is kept, and legal holds. */
export class Retention1796400400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "retention_entry"');
  }
}

const UP = [
  `CREATE TABLE "retention_entry" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "step" text NOT NULL,
    "contractedOn" text,
    "years" integer,
    "reason" text NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "retention_entry_pk" PRIMARY KEY ("id"),
    CONSTRAINT "retention_entry_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE INDEX "retention_entry_of_tender" ON "retention_entry" ("tenderId", "at")`,
  ...appendOnly('retention_entry'),
];
