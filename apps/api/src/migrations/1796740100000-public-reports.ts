import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** What was published of contracts, as approved. */
export class PublicReports1796740100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "public_report"');
  }
}

const UP = [
  `CREATE TABLE "public_report" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "authority" text NOT NULL,
    "content" json,
    "by" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "public_report_pk" PRIMARY KEY ("id"),
    CONSTRAINT "public_report_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE INDEX "public_report_by_tender" ON "public_report" ("tenderId", "at")`,
  ...appendOnly('public_report'),
];
