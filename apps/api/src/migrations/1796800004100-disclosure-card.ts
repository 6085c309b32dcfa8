import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What authorities say on the disclosure cards of their tenders. */
export class DisclosureCard1796800004100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "disclosure_card" (
      "tenderId" uuid NOT NULL,
      "fields" json NOT NULL,
      "changedBy" uuid NOT NULL,
      "changedAt" timestamptz NOT NULL,
      CONSTRAINT "disclosure_card_pk" PRIMARY KEY ("tenderId"),
      CONSTRAINT "disclosure_card_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "disclosure_card"');
  }
}
