import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a variation ends a commitment or takes that back, and who agreed to it. */
export class CommitmentEndings1796900290000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "commitment_variation" ADD "kind" text');
    await runner.query('ALTER TABLE "commitment_variation" ADD "agreedBy" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "commitment_variation" DROP COLUMN "agreedBy"');
    await runner.query('ALTER TABLE "commitment_variation" DROP COLUMN "kind"');
  }
}
