import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Reviews of delivery reports that were taken back, so that the report is reviewed again. */
export class ReportReopenings1796900260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "report_reopening"');
  }
}

const UP = [
  `CREATE TABLE "report_reopening" (
    "id" uuid NOT NULL,
    "reportId" uuid NOT NULL,
    "reason" text NOT NULL,
    "state" text NOT NULL,
    "acceptedAmount" text,
    "reviewReason" text,
    "reviewedBy" uuid,
    "by" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "report_reopening_pk" PRIMARY KEY ("id"),
    CONSTRAINT "report_reopening_of_report" FOREIGN KEY ("reportId") REFERENCES "delivery_report" ("id")
  )`,
  `CREATE INDEX "report_reopening_by_report" ON "report_reopening" ("reportId")`,
  ...appendOnly('report_reopening'),
];
