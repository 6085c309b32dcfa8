import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words can be withheld from every summary of a tender at once; those that were withheld before are of one summary. */
export class WithheldEverywhere1796900251000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summary_change" ADD COLUMN "everywhere" boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "summary_change" DROP COLUMN "everywhere"');
  }
}
