import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done with an item of the panel besides writing its record: who parked it, sent a score back, opened it again, and why. */
export class ItemCourse1796900220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "moderation_item" ADD COLUMN "course" json NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_item" DROP COLUMN "course"');
  }
}
