import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words added to a summary or withheld from it can be taken back; that they were asked for stays. */
export class SummaryChangeEnding1796900250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE "summary_change" ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS)
      await runner.query(`ALTER TABLE "summary_change" DROP COLUMN ${column.split(' ')[0] ?? ''}`);
  }
}

const COLUMNS = ['"endedBy" uuid', '"endedBecause" text', '"endedAt" timestamptz'];
