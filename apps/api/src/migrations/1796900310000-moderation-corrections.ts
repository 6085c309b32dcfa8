import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/**
 * Agreed items that the panel opened again after its sign-off, and room for the sign-off that follows. There is no way back
 * once a tender has two sign-offs: the key of before has room for one.
 */
export class ModerationCorrections1796900310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "moderation_correction" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    "reason" text NOT NULL,
    "setAside" json,
    "items" json NOT NULL,
    "standing" json NOT NULL,
    CONSTRAINT "moderation_correction_pk" PRIMARY KEY ("id"),
    CONSTRAINT "moderation_correction_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "moderation_correction_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE INDEX "moderation_correction_of_tender" ON "moderation_correction" ("tenderId", "at")`,
  ...appendOnly('moderation_correction'),
  `ALTER TABLE "moderation_sign_off" DROP CONSTRAINT "moderation_sign_off_pk"`,
  `ALTER TABLE "moderation_sign_off" ADD CONSTRAINT "moderation_sign_off_pk" PRIMARY KEY ("tenderId", "at")`,
];

const DOWN = [
  `ALTER TABLE "moderation_sign_off" DROP CONSTRAINT "moderation_sign_off_pk"`,
  `ALTER TABLE "moderation_sign_off" ADD CONSTRAINT "moderation_sign_off_pk" PRIMARY KEY ("tenderId")`,
  `DROP TABLE "moderation_correction"`,
];
