import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence of delivery is deleted after a time of its own; the row with its name and hash stays. */
export class EvidenceRemoval1796900203000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "delivery_evidence" ADD COLUMN "removedAt" timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "delivery_evidence" DROP COLUMN "removedAt"');
  }
}
