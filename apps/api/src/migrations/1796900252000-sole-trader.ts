import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which bidders are natural persons: what is known of them is personal data. */
export class SoleTrader1796900252000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "bidder" ADD COLUMN "soleTrader" boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "bidder" DROP COLUMN "soleTrader"');
  }
}
