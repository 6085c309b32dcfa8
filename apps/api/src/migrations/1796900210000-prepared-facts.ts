import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a change of a locked set prepares beside the set itself, such as another deadline. */
export class PreparedFacts1796900210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "tender" ADD COLUMN "prepared" json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "tender" DROP COLUMN "prepared"');
  }
}
