import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Evaluators who will not come back while the panel sits, and who let it go on without them. */
export class PanelDepartures1796900222000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "panel_departure"');
  }
}

const UP = [
  `CREATE TABLE "panel_departure" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "step" text NOT NULL,
    "reason" text NOT NULL,
    "byId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "panel_departure_pk" PRIMARY KEY ("id"),
    CONSTRAINT "panel_departure_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "panel_departure_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "panel_departure_of_tender" ON "panel_departure" ("tenderId", "at")`,
  ...appendOnly('panel_departure'),
];
