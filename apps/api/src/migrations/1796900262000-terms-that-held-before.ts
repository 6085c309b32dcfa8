import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which day a variation holds, and what held before. */
export class TermsThatHeldBefore1796900262000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "commitment" ADD "earlier" json NOT NULL DEFAULT '[]'`);
    await runner.query('ALTER TABLE "commitment_variation" ADD "effectiveOn" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "commitment_variation" DROP COLUMN "effectiveOn"');
    await runner.query('ALTER TABLE "commitment" DROP COLUMN "earlier"');
  }
}
