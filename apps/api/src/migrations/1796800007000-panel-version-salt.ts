import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hash of a version of the panel's record stands in the audit trail; with a salt nobody guesses the words from it. */
export class PanelVersionSalt1796800007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "moderation_version" ADD "salt" text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "moderation_version" DROP COLUMN "salt"');
  }
}
