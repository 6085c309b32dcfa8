import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Letters about what is missing of a commitment. */
export class ShortfallNotices1796900204000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "shortfall_notice"');
  }
}

const UP = [
  `CREATE TABLE "shortfall_notice" (
    "id" uuid NOT NULL,
    "commitmentId" uuid NOT NULL,
    "asOf" text NOT NULL,
    "shortfall" text NOT NULL,
    "remedy" text NOT NULL,
    "answerBy" text NOT NULL,
    "letter" text NOT NULL,
    "by" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "shortfall_notice_pk" PRIMARY KEY ("id"),
    CONSTRAINT "shortfall_notice_of_commitment" FOREIGN KEY ("commitmentId") REFERENCES "commitment" ("id")
  )`,
  `CREATE INDEX "shortfall_notice_by_commitment" ON "shortfall_notice" ("commitmentId")`,
  ...appendOnly('shortfall_notice'),
];
