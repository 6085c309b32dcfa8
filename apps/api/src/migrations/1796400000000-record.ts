import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Who saw what and who was refused; the function behind every append-only table. */
export class Record1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "sighting"');
    await runner.query('DROP FUNCTION refuse_change');
  }
}

const UP = [
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The table % is append-only.', TG_TABLE_NAME;
    END
  $$`,
  `CREATE TABLE "sighting" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "at" timestamptz NOT NULL,
    "tenderId" uuid,
    "personId" text NOT NULL,
    "what" text NOT NULL,
    "subjectId" text NOT NULL,
    "outcome" text NOT NULL,
    "code" text,
    "requestId" text NOT NULL,
    CONSTRAINT "sighting_pk" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "sighting_of_tender" ON "sighting" ("tenderId", "id")`,
  ...appendOnly('sighting'),
];
