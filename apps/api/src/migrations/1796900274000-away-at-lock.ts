import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an evaluator had no vote when the panel locked an item. */
export class AwayAtLock1796900274000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_item" ADD COLUMN "awayAtLock" json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_item" DROP COLUMN "awayAtLock"');
  }
}
