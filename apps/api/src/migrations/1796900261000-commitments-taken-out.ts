import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commitments that were taken out of the schedule before the contract was entered into. */
export class CommitmentsTakenOut1796900261000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "commitment" ADD "takenOutAt" timestamptz, ADD "takenOutBy" uuid, ADD "takenOutBecause" text',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "commitment" DROP COLUMN "takenOutAt", DROP COLUMN "takenOutBy", DROP COLUMN "takenOutBecause"',
    );
  }
}
