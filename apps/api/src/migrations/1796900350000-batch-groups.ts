import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batches over several tenders: which are asked for and stopped together, and which folder of an archive each one reads. */
export class BatchGroups1796900350000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "batch_group" (
    "id" uuid NOT NULL,
    "name" text NOT NULL,
    "sourceKind" text NOT NULL,
    "sourceName" text NOT NULL,
    "archive" text,
    "asOf" text,
    "mayRun" json NOT NULL,
    "state" text NOT NULL,
    "reason" text,
    "refused" json NOT NULL,
    "createdBy" text NOT NULL,
    "createdAt" timestamptz NOT NULL,
    "changedAt" timestamptz NOT NULL,
    CONSTRAINT "batch_group_pk" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "batch_group_of_person" ON "batch_group" ("createdBy", "createdAt")`,
  `ALTER TABLE "batch" ADD COLUMN "groupId" uuid`,
  `ALTER TABLE "batch" ADD COLUMN "folder" text`,
  `ALTER TABLE "batch" ADD CONSTRAINT "batch_in_group" FOREIGN KEY ("groupId") REFERENCES "batch_group" ("id")`,
  `CREATE INDEX "batch_by_group" ON "batch" ("groupId")`,
];

const DOWN = [
  `ALTER TABLE "batch" DROP COLUMN "folder"`,
  `ALTER TABLE "batch" DROP COLUMN "groupId"`,
  `DROP TABLE "batch_group"`,
];
