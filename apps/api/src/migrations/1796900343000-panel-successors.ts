import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Who scores, while the panel sits, the questions of which no vote is left. */
export class PanelSuccessors1796900343000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "panel_successor"');
  }
}

const UP = [
  `CREATE TABLE "panel_successor" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "step" text NOT NULL,
    "criterionIds" json NOT NULL,
    "reason" text NOT NULL,
    "byId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "panel_successor_pk" PRIMARY KEY ("id"),
    CONSTRAINT "panel_successor_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "panel_successor_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "panel_successor_of_tender" ON "panel_successor" ("tenderId", "at")`,
  ...appendOnly('panel_successor'),
];
