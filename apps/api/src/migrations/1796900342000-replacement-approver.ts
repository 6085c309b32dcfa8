import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who else approved that the others go on without an evaluator; before this it stood in brackets in the reason. */
export class ReplacementApprover1796900342000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "replacement" ADD COLUMN "approvedBy" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "replacement" DROP COLUMN "approvedBy"');
  }
}
