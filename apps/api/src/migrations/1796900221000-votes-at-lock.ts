import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who had a vote when the panel locked an item. */
export class VotesAtLock1796900221000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_item" ADD COLUMN "voted" json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_item" DROP COLUMN "voted"');
  }
}
