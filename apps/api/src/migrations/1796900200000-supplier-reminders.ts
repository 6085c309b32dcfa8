import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suppliers are reminded too: who was reminded, and the addresses with which reminders lead to a bidder's own page. */
export class SupplierReminders1796900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const once = (columns: string) =>
  `ALTER TABLE "commitment_reminder" ADD CONSTRAINT "commitment_reminder_once" UNIQUE (${columns})`;
const never = 'ALTER TABLE "commitment_reminder" DROP CONSTRAINT "commitment_reminder_once"';

const UP = [
  `CREATE TABLE "bidder_reminder_address" (
    "addressHash" text NOT NULL,
    "linkId" uuid NOT NULL,
    "mailId" uuid NOT NULL,
    "sentAt" timestamptz NOT NULL,
    CONSTRAINT "bidder_reminder_address_pk" PRIMARY KEY ("addressHash"),
    CONSTRAINT "bidder_reminder_address_of_link" FOREIGN KEY ("linkId") REFERENCES "bidder_link" ("id")
  )`,
  `CREATE INDEX "bidder_reminder_address_by_link" ON "bidder_reminder_address" ("linkId")`,
  // Until now only those who manage a contract were reminded. The defaults serve the release that still runs beside this one.
  `ALTER TABLE "commitment_reminder" ADD COLUMN "party" text NOT NULL DEFAULT 'authority'`,
  `ALTER TABLE "commitment_reminder" ADD COLUMN "recipients" json NOT NULL DEFAULT '[]'`,
  never,
  once('"commitmentId", "party", "kind", "dueOn"'),
];

// Nobody's own reminders may stand twice: those of suppliers are lost on the way back.
const DOWN = [
  never,
  'ALTER TABLE "commitment_reminder" DISABLE TRIGGER USER',
  `DELETE FROM "commitment_reminder" WHERE "party" = 'supplier'`,
  'ALTER TABLE "commitment_reminder" ENABLE TRIGGER USER',
  once('"commitmentId", "kind", "dueOn"'),
  'ALTER TABLE "commitment_reminder" DROP COLUMN "party"',
  'ALTER TABLE "commitment_reminder" DROP COLUMN "recipients"',
  'DROP TABLE "bidder_reminder_address"',
];
