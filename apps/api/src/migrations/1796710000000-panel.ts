import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Training of the people of a panel, and replacements of evaluators while scoring is open. */
export class Panel1796710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "replacement"');
    await runner.query('DROP TABLE "training"');
  }
}

const UP = [
  `CREATE TABLE "training" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "outcome" text NOT NULL,
    "words" text NOT NULL,
    "trainedOn" text,
    "recordedBy" uuid NOT NULL,
    "recordedAt" timestamptz NOT NULL,
    CONSTRAINT "training_pk" PRIMARY KEY ("id"),
    CONSTRAINT "training_for_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "training_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "training_newest" ON "training" ("tenderId", "personId", "recordedAt")`,
  ...appendOnly('training'),
  `CREATE TABLE "replacement" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "leaverId" uuid NOT NULL,
    "successorId" uuid,
    "criterionIds" json NOT NULL,
    "reason" text NOT NULL,
    "decidedBy" uuid NOT NULL,
    "decidedAt" timestamptz NOT NULL,
    CONSTRAINT "replacement_pk" PRIMARY KEY ("id"),
    CONSTRAINT "replacement_in_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "replacement_of_person" FOREIGN KEY ("leaverId") REFERENCES "person" ("id"),
    CONSTRAINT "replacement_by_successor" FOREIGN KEY ("successorId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "replacement_of_tender" ON "replacement" ("tenderId", "decidedAt")`,
  ...appendOnly('replacement'),
];
