import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Checks of the stored files, and exports of the record. */
export class Keeping1796400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['record_export', 'file_check']) await runner.query(`DROP TABLE "${table}"`);
  }
}

const UP = [
  `CREATE TABLE "file_check" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    "askedBy" text,
    "checked" integer NOT NULL,
    "faults" json NOT NULL,
    CONSTRAINT "file_check_pk" PRIMARY KEY ("id"),
    CONSTRAINT "file_check_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE INDEX "file_check_newest" ON "file_check" ("tenderId", "at")`,
  ...appendOnly('file_check'),
  `CREATE TABLE "record_export" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "askedBy" text NOT NULL,
    "askedAt" timestamptz NOT NULL,
    "namesShown" boolean NOT NULL,
    "state" text NOT NULL,
    "sha256" text,
    "size" integer,
    CONSTRAINT "record_export_pk" PRIMARY KEY ("id"),
    CONSTRAINT "record_export_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
];
