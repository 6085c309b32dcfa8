import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Responses of bidders in two envelopes, their opening by two people, and figures that were let out of the masking. */
export class Sealing1796400200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['price_release', 'opening_step']) await runner.query(`DROP TABLE "${table}"`);
    await runner.query(`ALTER TABLE "sighting" ADD "requestId" text NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE "received_file" DROP COLUMN "envelope"');
    await runner.query('ALTER TABLE "response" DROP COLUMN "bidderId"');
  }
}

const UP = [
  `ALTER TABLE "sighting" DROP COLUMN "requestId"`,
  `ALTER TABLE "response" ADD "bidderId" uuid`,
  `ALTER TABLE "received_file" ADD "envelope" text NOT NULL DEFAULT 'quality'`,
  `ALTER TABLE "received_file" ALTER COLUMN "envelope" DROP DEFAULT`,
  `CREATE TABLE "opening_step" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "step" text NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "opening_step_pk" PRIMARY KEY ("id"),
    CONSTRAINT "opening_step_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE INDEX "opening_step_of_tender" ON "opening_step" ("tenderId", "at")`,
  ...appendOnly('opening_step'),
  `CREATE TABLE "price_release" (
    "id" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "fileId" uuid NOT NULL,
    "reason" text NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "price_release_pk" PRIMARY KEY ("id"),
    CONSTRAINT "price_release_of_response_fk" FOREIGN KEY ("responseId") REFERENCES "response" ("id"),
    CONSTRAINT "price_release_of_file" FOREIGN KEY ("fileId") REFERENCES "received_file" ("id")
  )`,
  `CREATE INDEX "price_release_of_response" ON "price_release" ("responseId")`,
  ...appendOnly('price_release'),
];
