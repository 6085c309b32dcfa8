import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** In which order tied bids were put by the published rule. */
export class TiePlacing1796730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "tie_placing"');
  }
}

const UP = [
  `CREATE TABLE "tie_placing" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "order" json NOT NULL,
    "reason" text NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "tie_placing_pk" PRIMARY KEY ("id"),
    CONSTRAINT "tie_placing_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE INDEX "tie_placing_of_tender" ON "tie_placing" ("tenderId", "at")`,
  ...appendOnly('tie_placing'),
];
