import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which save of a framework's draft is the newest, so that two people do not overwrite each other. */
export class FrameworkRevision1796800006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "framework_edition" ADD "revision" integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "framework_edition" DROP COLUMN "revision"');
  }
}
