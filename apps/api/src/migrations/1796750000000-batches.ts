import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batches of a tender with their responses, apart from those that the panel scores. */
export class Batches1796750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "tender" ADD COLUMN "batchOf" uuid`,
  `ALTER TABLE "tender" ADD CONSTRAINT "tender_batch_of" FOREIGN KEY ("batchOf") REFERENCES "tender" ("id")`,
  `CREATE TABLE "batch" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "scoredIn" uuid NOT NULL,
    "name" text NOT NULL,
    "sourceKind" text NOT NULL,
    "sourceName" text NOT NULL,
    "archive" text,
    "earlierId" uuid,
    "asOf" text NOT NULL,
    "state" text NOT NULL,
    "reason" text,
    "createdBy" text NOT NULL,
    "createdAt" timestamptz NOT NULL,
    "changedAt" timestamptz NOT NULL,
    "receivedAt" timestamptz,
    "ranFor" integer NOT NULL,
    "runningSince" timestamptz,
    "finishedAt" timestamptz,
    "outputs" json NOT NULL,
    CONSTRAINT "batch_pk" PRIMARY KEY ("id"),
    CONSTRAINT "batch_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "batch_scored_in" FOREIGN KEY ("scoredIn") REFERENCES "tender" ("id"),
    CONSTRAINT "batch_after_earlier" FOREIGN KEY ("earlierId") REFERENCES "batch" ("id")
  )`,
  `CREATE INDEX "batch_of_tender_newest" ON "batch" ("tenderId", "createdAt")`,
  `CREATE INDEX "batch_by_state" ON "batch" ("state")`,
  `CREATE TABLE "batch_item" (
    "id" uuid NOT NULL,
    "batchId" uuid NOT NULL,
    "position" integer NOT NULL,
    "name" text NOT NULL,
    "files" json NOT NULL,
    "bytes" integer NOT NULL,
    "state" text NOT NULL,
    "reason" text,
    "responseId" uuid,
    "takenFrom" uuid,
    "assessmentId" uuid,
    "indicativeTotal" text,
    "runs" integer NOT NULL,
    "begunAt" timestamptz,
    "doneAfter" integer,
    CONSTRAINT "batch_item_pk" PRIMARY KEY ("id"),
    CONSTRAINT "batch_item_in_order" UNIQUE ("batchId", "position"),
    CONSTRAINT "batch_item_of_batch" FOREIGN KEY ("batchId") REFERENCES "batch" ("id"),
    CONSTRAINT "batch_item_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id"),
    CONSTRAINT "batch_item_taken_from" FOREIGN KEY ("takenFrom") REFERENCES "response" ("id"),
    CONSTRAINT "batch_item_assessment" FOREIGN KEY ("assessmentId") REFERENCES "assessment" ("id")
  )`,
  `CREATE INDEX "batch_item_by_state" ON "batch_item" ("batchId", "state", "position")`,
];

const DOWN = [
  `DROP TABLE "batch_item"`,
  `DROP TABLE "batch"`,
  `ALTER TABLE "tender" DROP CONSTRAINT "tender_batch_of"`,
  `ALTER TABLE "tender" DROP COLUMN "batchOf"`,
];
