import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** That a threshold was taken back while its tender was set up, and why. */
export class ThresholdWithdrawals1796900211000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "threshold_withdrawal"');
  }
}

const UP = [
  `CREATE TABLE "threshold_withdrawal" (
    "id" uuid NOT NULL,
    "thresholdId" uuid NOT NULL,
    "reason" text NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "threshold_withdrawal_pk" PRIMARY KEY ("id"),
    CONSTRAINT "threshold_withdrawal_once" UNIQUE ("thresholdId"),
    CONSTRAINT "threshold_withdrawal_of_threshold" FOREIGN KEY ("thresholdId") REFERENCES "threshold" ("id")
  )`,
  ...appendOnly('threshold_withdrawal'),
];
