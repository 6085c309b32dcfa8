import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which warnings stood on the panel's reasons when it locked an item. */
export class WarningsAtLock1796900352000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_item" ADD COLUMN "warningsAtLock" json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_item" DROP COLUMN "warningsAtLock"');
  }
}
