import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy that opens is kept beside the file that does not, and names it. */
export class CopiesOfFiles1796900240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "received_file"
      ADD COLUMN "copyOf" uuid,
      ADD COLUMN "copyReason" text,
      ADD COLUMN "copiedBy" text,
      ADD COLUMN "copiedAt" timestamptz,
      ADD CONSTRAINT "received_file_copy_of" FOREIGN KEY ("copyOf") REFERENCES "received_file" ("id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "received_file"
      DROP COLUMN "copyOf",
      DROP COLUMN "copyReason",
      DROP COLUMN "copiedBy",
      DROP COLUMN "copiedAt"`);
  }
}
