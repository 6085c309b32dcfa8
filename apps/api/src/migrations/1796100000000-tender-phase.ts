import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each tender is. Tenders from before were read as soon as a response came in: they count as opened. */
export class TenderPhase1796100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "tender" ADD "phase" text NOT NULL DEFAULT 'opened'`);
    await runner.query(`ALTER TABLE "tender" ALTER COLUMN "phase" DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "tender" DROP COLUMN "phase"');
  }
}
