import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a person had a file read again that could not be read in full. */
export class Rereads1796900341000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "received_file" ADD COLUMN "rereads" integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "received_file" DROP COLUMN "rereads"');
  }
}
