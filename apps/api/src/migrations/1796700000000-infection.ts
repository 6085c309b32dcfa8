import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the virus scanner found in a received file: such a file is not given out. */
export class Infection1796700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "received_file" ADD "infection" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "received_file" DROP COLUMN "infection"');
  }
}
