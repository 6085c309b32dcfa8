import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** That people were reminded of reports and of what is missing. */
export class CommitmentReminders1796800004200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "commitment_reminder"');
  }
}

const UP = [
  `CREATE TABLE "commitment_reminder" (
    "id" uuid NOT NULL,
    "commitmentId" uuid NOT NULL,
    "kind" text NOT NULL,
    "dueOn" text NOT NULL,
    "remindedOn" text NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "commitment_reminder_pk" PRIMARY KEY ("id"),
    CONSTRAINT "commitment_reminder_once" UNIQUE ("commitmentId", "kind", "dueOn"),
    CONSTRAINT "commitment_reminder_of_commitment" FOREIGN KEY ("commitmentId") REFERENCES "commitment" ("id")
  )`,
  ...appendOnly('commitment_reminder'),
];
